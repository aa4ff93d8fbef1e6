using System.Collections.Frozen;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>A mistake of the rubric made ready.</summary>
/// <param name="Confusion">The mistake.</param>
/// <param name="Wordings">Wordings that give it away.</param>
/// <param name="Wrong">What stands there, for "X for Y".</param>
/// <param name="Right">What should, for "X for Y".</param>
/// <param name="Claims">The mistake as claims that may be made in other words.</param>
internal sealed record ConfusionPattern(Confusion Confusion, IReadOnlyList<Wording> Wordings, Wording? Wrong, Wording? Right, IReadOnlyList<MistakeClaim> Claims)
{
    /// <summary>"takes it for X", "says that it was for X" describe a mistake; they are no "X for Y".</summary>
    private static readonly FrozenSet<string> Verbs = Lexicon.Words("moves takes mistakes says calls uses gives makes treats confuses puts credits blames mixes claims thinks dates dated reverses treats imports judges forgets places brings assumes describes");

    /// <summary>Years that "dated YEAR" calls wrong.</summary>
    public IReadOnlyList<int> Years { get; } = ConfusionForm.Of(Confusion.Text.Trim()).Years;

    /// <summary>True where the tutor describes what students say, false for a bare name of what they mix up.</summary>
    public static bool IsClaim(string text) => Verbs.Contains(text.Split(' ')[0].ToLowerInvariant());

    public static ConfusionPattern Compile(Confusion confusion, Vocabulary vocabulary, IReadOnlySet<int> own)
    {
        var text = confusion.Text.Trim();
        IReadOnlyList<Wording> wordings = [.. confusion.Wordings.Select(w => Wording.Compile(w, vocabulary)).Where(w => w.Slots.Length > 1 || w.Slots is [{ IsName: true }] || (w.Slots.Length == 1 && MistakeClaim.SaysMuch(w.Text)))];
        var (byActor, attributes) = (MistakeClaim.IsByActor(text), MistakeClaim.Attributes(text));
        IReadOnlyList<MistakeClaim> claims = [.. confusion.Wordings.SelectMany(w => MistakeClaim.Compile(w, vocabulary, own, attributes || byActor, attributes).Concat(byActor ? MistakeClaim.Compile(w, vocabulary, own, true, true) : []))];
        var cut = text.IndexOf(" for ", StringComparison.Ordinal);
        return cut > 0 && text.Length < 60 && !IsClaim(text)
            ? new(confusion, wordings, Wording.Compile(text[..cut], vocabulary), Wording.Compile(text[(cut + 5)..], vocabulary), claims)
            : new(confusion, wordings, null, null, claims);
    }
}

/// <summary>A point made ready for matching.</summary>
/// <param name="Point">The point.</param>
/// <param name="Facts">Its facts, core first; made from the statement where the rubric gives none.</param>
/// <param name="Accept">Wordings that make the point without its usual terms, each with the core fact that it stands for.</param>
/// <param name="Confusions">Mistakes that students make.</param>
/// <param name="Inferred">True where the facts were made from the statement.</param>
internal sealed record PointPattern(
    Point Point,
    IReadOnlyList<FactPattern> Facts,
    IReadOnlyList<(Wording Wording, int Fact)> Accept,
    IReadOnlyList<ConfusionPattern> Confusions,
    bool Inferred)
{
    private IReadOnlyList<PreparedText>? references;
    private PreparedText? everything;

    /// <summary>The texts that the classifier compares passages with.</summary>
    public IReadOnlyList<PreparedText> References => references ??= [.. ExemplarPairs.References(Point).Select(PreparedText.Of)];

    /// <summary>The words of its title.</summary>
    public IReadOnlySet<string> TitleStems { get; } = EssayText.Read(Point.Title).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Fields of meaning of the title's words.</summary>
    public int[] TitleFields { get; } = PreparedText.Of(Point.Title).Fields;

    /// <summary>The terms of each of the point's texts.</summary>
    public IReadOnlyList<IReadOnlySet<int>> Texts { get; private init; } = [];

    /// <summary>All that the rubric says of the point, in one text.</summary>
    public PreparedText Everything => everything ??= PreparedText.Of(string.Join(". ",
        (string[])[Point.Title, Point.Statement, .. Point.Facts.SelectMany(f => f.Wordings.Prepend(f.Text)), .. Point.Accept, .. Point.Samples.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value)]));

    public static PointPattern Compile(Point point, Vocabulary vocabulary, IReadOnlySet<string> common)
    {
        var inferred = point.Facts.Count == 0;
        List<FactPattern> facts = inferred
            ? StatementFacts.Infer(point.Statement, vocabulary, common)
            : [.. point.Facts.Select(f => FactPattern.Compile(f, vocabulary)).Where(f => f.Wordings.Count > 0 || f.Years.Count > 0).OrderByDescending(f => f.Core)];
        var accept = point.Accept.Select(a => Wording.Compile(a, vocabulary)).Where(w => w.Slots.Length > 0 && !w.IsStump)
            .Select(w => (w, Nearest(w, facts))).ToList();
        var texts = new[] { point.Title, point.Statement }.Concat(point.Facts.SelectMany(f => f.Wordings.Prepend(f.Text))).Concat(point.Accept)
            .Select(t => EssayText.Read(t).Tokens.Where(w => !w.IsStop).SelectMany(vocabulary.TermsOf).Concat(Wording.Compile(t, vocabulary, isSentence: true).Slots.SelectMany(s => s.Terms)).ToHashSet()).ToList();
        var own = texts.SelectMany(t => t).ToHashSet();
        return new(point, facts, accept, [.. point.Confusions.Select(c => ConfusionPattern.Compile(c, vocabulary, own)), .. Opposites(point, facts, vocabulary, own)], inferred) { Texts = texts };
    }

    /// <summary>What contradicts a fact, as a mistake of its own.</summary>
    private static IEnumerable<ConfusionPattern> Opposites(Point point, List<FactPattern> facts, Vocabulary vocabulary, IReadOnlySet<int> own)
    {
        foreach (var fact in point.Facts.Count == 0 ? [] : facts)
        {
            var words = EssayText.Read(fact.Text).Tokens.Select(t => t.Norm).ToHashSet(StringComparer.Ordinal);
            List<MistakeClaim> claims = [.. fact.Wordings.Where(w => EssayText.Read(w.Text).Tokens.All(t => words.Contains(t.Norm))).SelectMany(w => MistakeClaim.Opposing(w.Text, vocabulary, own))];
            if (claims.Count > 0)
            {
                yield return new(new Confusion("says the opposite", "concept", [], point.Statement), [], null, null, claims);
            }
        }
    }

    /// <summary>The core fact that a wording most likely states: the one that shares most terms with it, else the first that is no year.</summary>
    private static int Nearest(Wording wording, List<FactPattern> facts)
    {
        var terms = wording.Slots.SelectMany(s => s.Terms).ToHashSet();
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < facts.Count && facts[i].Core; i++)
        {
            var shared = facts[i].Wordings.Count == 0 ? 0 : facts[i].Wordings.Max(w => w.Slots.Where(s => s.Terms.Any(terms.Contains)).Sum(s => s.Weight) / Math.Max(1, w.Total));
            if (shared > most)
            {
                (best, most) = (i, shared);
            }
        }

        return best >= 0 ? best : facts.FindIndex(f => f.Core && !f.IsYear && !f.IsEffect);
    }
}
