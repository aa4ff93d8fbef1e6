using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Bench;

/// <summary>Where a suggested wording was found.</summary>
public enum SuggestedFrom
{
    /// <summary>In the point's own statement.</summary>
    Statement,

    /// <summary>In an exemplar whose label credits the point.</summary>
    Exemplar,

    /// <summary>In a sentence that a teacher credited.</summary>
    Teacher,
}

/// <summary>A sentence that a person credits with a point.</summary>
/// <param name="Sentence">The student's words.</param>
/// <param name="From">Who says so.</param>
public sealed record CreditedSentence(string Sentence, SuggestedFrom From);

/// <summary>A wording that the rubric could accept.</summary>
/// <param name="Wording">The words, as an <c>Accept:</c> line would have them.</param>
/// <param name="Sentence">The sentence that it comes from.</param>
/// <param name="From">Where it was found.</param>
public sealed record WordingSuggestion(string Wording, string Sentence, SuggestedFrom From);

/// <summary>Suggests accepted wordings for a point: what its statement says beyond its facts, and what credited sentences say that the rules do not see.</summary>
public static class WordingSuggestions
{
    private const int FewestWords = 2;
    private const int MostWords = 5;
    private const int MostSuggestions = 12;

    /// <summary>Suggests wordings.</summary>
    /// <param name="scheme">The mark scheme.</param>
    /// <param name="pointId">Id of the point.</param>
    /// <param name="credited">Sentences that people credit with the point.</param>
    /// <returns>At most twelve wordings, those from sentences first; none that the rubric has already.</returns>
    /// <exception cref="ArgumentException">The scheme has no such point.</exception>
    public static IReadOnlyList<WordingSuggestion> For(MarkScheme scheme, string pointId, IReadOnlyList<CreditedSentence> credited)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(credited);
        var point = scheme.Points.FirstOrDefault(p => p.Id == pointId) ?? throw new ArgumentException($"The scheme has no point {pointId}.", nameof(pointId));
        var common = SchemePattern.Of(scheme).Common;
        var known = point.Facts.SelectMany(f => f.Wordings.Prepend(f.Text)).Concat(point.Accept).Select(Key).ToHashSet(StringComparer.Ordinal);
        var found = new List<WordingSuggestion>();
        foreach (var sentence in credited.Where(c => IsUnseen(c.Sentence, scheme, pointId)))
        {
            Add(found, known, Wording(sentence.Sentence, common), sentence.Sentence, sentence.From);
        }

        foreach (var clause in point.Statement.Split([',', ';', ':', '.'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(found, known, Wording(clause, common), point.Statement, SuggestedFrom.Statement);
        }

        return [.. found.Take(MostSuggestions)];
    }

    /// <summary>True where the rules do not find the point in the sentence.</summary>
    private static bool IsUnseen(string sentence, MarkScheme scheme, string pointId) =>
        !BenchRun.Of([new("s", "s", sentence)], scheme).SelectMany(e => e.Points).Any(p => p.Id == pointId && p.Credited);

    private static void Add(List<WordingSuggestion> found, HashSet<string> known, string? wording, string sentence, SuggestedFrom from)
    {
        if (wording is not null && known.Add(Key(wording)))
        {
            found.Add(new(wording, sentence, from));
        }
    }

    /// <summary>The words that say something, in the order of the text; null where there are too few.</summary>
    private static string? Wording(string text, IReadOnlySet<string> common)
    {
        var words = EssayText.Read(text).Tokens.Where(t => t is { IsStop: false, Kind: TokenKind.Word } && !common.Contains(t.Stem) && !Points.Wording.IsGeneric(t.Stem)).DistinctBy(t => t.Stem, StringComparer.Ordinal).Take(MostWords).ToList();
        return words.Count < FewestWords ? null : string.Join(' ', words.Select(w => text[w.Start..w.End]));
    }

    /// <summary>Equal for two wordings of the same stems.</summary>
    private static string Key(string wording) => string.Join(' ', EssayText.Read(wording).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).Order(StringComparer.Ordinal));
}
