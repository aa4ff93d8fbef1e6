using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The passages of an essay that the classifier may be asked about, read once for all points.</summary>
internal sealed class Passages
{
    private const double MostUnsaid = 0.3;
    private const int Jumble = 2;

    private static readonly HashSet<string> Articleless = new("of in to and with by for at on was were is are the a an from that which but or as had has it".Split(' '), StringComparer.Ordinal);

    private readonly Dictionary<(int First, int Last), PreparedText> prepared = [];
    private readonly bool[] asserts;

    internal Passages(PointFindings findings, IReadOnlyList<bool> counts)
    {
        Findings = findings;
        Question = PreparedText.Of(findings.Pattern.Scheme.Question);
        asserts = [.. Enumerable.Range(0, findings.Text.Sentences.Count).Select(s => counts[s] && Asserts(s))];
        Windows = [.. ExemplarPairs.Windows(findings.Text).Where(w => w.Last - w.First <= 1 && !IsJumbled(w.First, w.Last))];
    }

    internal PointFindings Findings { get; }

    internal PreparedText Question { get; }

    /// <summary>One sentence or two neighbours, whose words stand in an order.</summary>
    internal IReadOnlyList<(int First, int Last)> Windows { get; }

    /// <summary>The windows in which every sentence may earn something.</summary>
    internal IEnumerable<(int First, int Last)> Earning => Windows.Where(w => asserts[w.First] && asserts[w.Last]);

    /// <summary>How much each sentence shares with a point; nothing where it earns nothing.</summary>
    internal double[] WeightsOf(int point)
    {
        var weights = Findings.Pattern.TermsOfPoint(point);
        return [.. asserts.Select((a, s) => a ? Findings.Terms.In(s).Select(t => t.Term).Distinct().Sum(t => weights.GetValueOrDefault(t)) : 0)];
    }

    internal PreparedText Prepared(int first, int last) =>
        prepared.TryGetValue((first, last), out var text) ? text : prepared[(first, last)] = PreparedText.Of(Findings.Text, first, last);

    /// <summary>False for a sentence of which a good part is denied, rejected, supposed or merely listed: the classifier reads words, not stances.</summary>
    private bool Asserts(int s)
    {
        var sentence = Findings.Text.Sentences[s];
        var unsaid = Enumerable.Range(sentence.FirstToken, sentence.Count).Count(i => Findings.Assertions.IsRejected(i) || Findings.Assertions.IsSupposed(i) || Findings.Assertions.IsListed(i));
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
