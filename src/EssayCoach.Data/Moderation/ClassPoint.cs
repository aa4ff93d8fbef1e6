using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Data.Moderation;

/// <summary>A claim beside the scheme that is credited to everybody who answers an assignment.</summary>
public sealed class ClassPoint
{
    private const double Alike = 0.7;
    private const double Speaking = 0.2;
    private const int FewestWords = 3;
    private const int ShortStatement = 7;

    private readonly HashSet<string> telling;

    /// <param name="statement">The point in the marker's words.</param>
    /// <param name="scheme">The scheme that it stands beside; its question's words, and those that several of its points share, tell nothing. Null where all words count.</param>
    public ClassPoint(string statement, MarkScheme? scheme = null)
    {
        Statement = statement;
        telling = [.. TellingWords.Of(statement)];
        telling.ExceptWith(scheme is null ? [] : Common(scheme));
    }

    public string Statement { get; }

    /// <summary>Whether a claim makes this point: it has most of the telling words of it, three at least, and denies none of them.</summary>
    public bool Covers(string claim) => Shares(claim, Alike);

    /// <summary>Whether a passage in which the rules found the point speaks of it at all, and not only of what the question is about. Of a short statement most has to be there.</summary>
    public bool IsSpokenOf(string passage) => Shares(passage, telling.Count <= ShortStatement ? Alike : Speaking);

    private bool Shares(string text, double share)
    {
        var shared = TellingWords.Asserted(text).Count(telling.Contains);
        return shared >= FewestWords && shared >= share * telling.Count;
    }

    private static IEnumerable<string> Common(MarkScheme scheme) =>
        TellingWords.Of(scheme.Question).Concat(scheme.Points.SelectMany(p => TellingWords.Of(p.Statement)).GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
}
