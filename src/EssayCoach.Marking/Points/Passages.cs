using System.Collections.Frozen;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The passages of an essay that the classifier may be asked about, read once for all points.</summary>
internal sealed class Passages
{
    private const double MostUnsaid = 0.3;
    private const int Jumble = 2;
    private const int LeastSaid = 4;
    private const int LeastOwn = 3;
    private const int ManyDenied = 3;

    private static readonly FrozenSet<string> Articleless = Lexicon.Words("of in to and with by for at on was were is are the a an from that which but or as had has it");

    private readonly Dictionary<(int First, int Last), PreparedText> prepared = [];
    private readonly Dictionary<(int First, int Last, int Point), double> probabilities = [];
    private readonly double[]?[] weights;
    private readonly Mentions mentions;
    private readonly bool[] asserts;
    private readonly HashSet<int> spoken;
    private readonly bool deniesMuch;

    internal Passages(PointFindings findings, IReadOnlyList<bool> counts)
    {
        Findings = findings;
        mentions = new(findings);
        weights = new double[]?[findings.Points.Count];
        Question = PreparedText.Of(findings.Pattern.Scheme.Question);
        spoken = [.. findings.Hits.Where(h => h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance != Stance.Asserted && !findings.Text.Sentences[h.Sentence].IsQuestion).Select(h => h.Target.Point)];
        deniesMuch = spoken.Count >= Math.Max(ManyDenied, findings.Points.Count(p => p.Credited));
        asserts = [.. Enumerable.Range(0, findings.Text.Sentences.Count).Select(s => counts[s] && Asserts(s))];
        Windows = [.. ExemplarPairs.Windows(findings.Text).Where(w => w.Last - w.First <= 1 && asserts[w.First] && asserts[w.Last] && !IsJumbled(w.First, w.Last))];
    }

    internal PointFindings Findings { get; }

    internal PreparedText Question { get; }

    /// <summary>One sentence or two neighbours, whose words stand in an order.</summary>
    internal IReadOnlyList<(int First, int Last)> Windows { get; }

    /// <summary>True where the essay denies, supposes or rejects the point: then the rules have spoken.</summary>
    internal bool IsSpoken(int point) => spoken.Contains(point);

    /// <summary>How much a passage shares with a point; nothing where it earns nothing.</summary>
    internal double Weight(int point, int first, int last)
    {
        var own = weights[point] ??= WeightsOf(point);
        return own[first] + (last > first ? own[last] : 0);
    }

    /// <summary>True where a passage names the point and goes on to speak of something else.</summary>
    internal bool IsUnrelated(int point, int first, int last) => mentions.IsUnrelated(Findings.Pattern.Points[point], first, last);

    /// <summary>The other points that share most with a passage.</summary>
    internal IEnumerable<int> Nearest(int first, int last, int point, int count) =>
        Enumerable.Range(0, weights.Length).Where(p => p != point).OrderByDescending(p => Weight(p, first, last)).ThenBy(p => p).Take(count);

    /// <summary>What the classifier says of a passage and a point.</summary>
    internal double Probability(PassageModel model, int first, int last, int point) =>
        probabilities.TryGetValue((first, last, point), out var known) ? known
        : probabilities[(first, last, point)] = model.Predict(Prepared(first, last), Findings.Pattern.Points[point].References, Question);

    /// <summary>The number of words that say something.</summary>
    internal int Content(int first, int last)
    {
        var (from, to) = (Findings.Text.Sentences[first].FirstToken, Findings.Text.Sentences[last].EndToken);
        return Enumerable.Range(from, to - from).Count(i => !Findings.Text.Tokens[i].IsStop);
    }

    private static bool Says(Token token) => !token.IsStop && !EssayTalk.IsEmpty(token);

    private double[] WeightsOf(int point)
    {
        var terms = Findings.Pattern.TermsOfPoint(point);
        return [.. asserts.Select((a, s) => a ? Findings.Terms.In(s).Select(t => t.Term).Distinct().Sum(t => terms.GetValueOrDefault(t)) : 0)];
    }

    internal PreparedText Prepared(int first, int last) =>
        prepared.TryGetValue((first, last), out var text) ? text : prepared[(first, last)] = PreparedText.Of(Findings.Text, first, last);

    /// <summary>False for a sentence of which a good part is denied, rejected, supposed or merely listed, for a question, for one too short to say what happened, for one with a denial in an essay that denies as many points as it makes, and for one in the words of the exam question: the classifier reads words, not stances.</summary>
    private bool Asserts(int s)
    {
        var sentence = Findings.Text.Sentences[s];
        var said = Enumerable.Range(sentence.FirstToken, sentence.Count).Select(i => Findings.Text.Tokens[i]).Where(Says).ToList();
        if (sentence.IsQuestion || Findings.IsTalk(s) || said.Count < LeastSaid || said.Count(t => !IdSet.Has(Question.Unique, TextHash.Of(t.Stem))) < LeastOwn)
        {
            return false;
        }

        if (deniesMuch && Findings.Assertions.HasNegator(sentence))
        {
            return false;
        }

        var unsaid = Enumerable.Range(sentence.FirstToken, sentence.Count).Count(i => Findings.Assertions.IsRejected(i) || Findings.Assertions.IsDismissed(i) || Findings.Assertions.IsSupposed(i) || Findings.Assertions.IsListed(i));
        return unsaid < MostUnsaid * sentence.Count;
    }

    /// <summary>An article before a word that no article stands before: the words are in no order.</summary>
    private bool IsJumbled(int first, int last)
    {
        var (tokens, broken) = (Findings.Text.Tokens, 0);
        for (var i = Findings.Text.Sentences[first].FirstToken; i + 1 < Findings.Text.Sentences[last].EndToken; i++)
        {
            broken += tokens[i].Norm is "the" or "a" or "an" && Articleless.Contains(tokens[i + 1].Norm) ? 1 : 0;
        }

        return broken >= Jumble;
    }
}
