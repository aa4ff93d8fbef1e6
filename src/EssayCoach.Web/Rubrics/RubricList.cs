using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>Where a rubric stands for the list of tutors.</summary>
public enum RubricStanding
{
    /// <summary>A file of the folder marks; nobody has changed it here.</summary>
    Stock,
    Draft,
    InReview,
    Published,
    Withdrawn,
}

/// <summary>A rubric as a line of the list.</summary>
/// <param name="ChangedUtc">When it was last changed here; null for one of the folder.</param>
public sealed record RubricLine(string Id, string Title, string About, RubricStanding Standing, DateTime? ChangedUtc);

/// <summary>A page of the list.</summary>
public sealed record RubricsFound(IReadOnlyList<RubricLine> Lines, int Found, int Page, int Pages, IReadOnlyDictionary<RubricStanding, int> Counts);

/// <summary>The tutors' list: what lies in the folder and what was written here, as one.</summary>
public sealed class RubricList(IDbContextFactory<CoachDb> factory, QuestionBank bank)
{
    public const int PageLength = 25;

    /// <summary>Finds rubrics by the beginnings of words of their question, details and id; those that wait for work come first.</summary>
    public async Task<RubricsFound> FindAsync(string? search, RubricStanding? standing, int page)
    {
        var words = SearchWords.Asked(search);
        await using var db = await factory.CreateDbContextAsync();
        var versions = db.RubricVersions.AsNoTracking().Where(v => v.Kind == DocumentKind.Rubric);
        var here = (await versions.Select(v => v.RubricId).Distinct().ToListAsync()).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words)
        {
            versions = versions.Where(v => v.Search.Contains(" " + word));
        }

        var own = (await versions.Select(v => new { v.RubricId, v.Title, v.About, v.State, v.SavedUtc, v.PublishedUtc, v.WithdrawnUtc }).ToListAsync())
            .GroupBy(v => v.RubricId, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(v => v.State is VersionState.Draft or VersionState.InReview).ThenByDescending(v => v.PublishedUtc).First())
            .Select(v => new RubricLine(v.RubricId, v.Title, v.About, Enum.Parse<RubricStanding>(v.State.ToString()), v.WithdrawnUtc ?? v.PublishedUtc ?? v.SavedUtc));
        var stock = bank.Questions.Meeting(search).Where(c => !here.Contains(c.Id)).Select(c => new RubricLine(c.Id, c.Question, About(c), RubricStanding.Stock, null));
        var all = own.Concat(stock).ToList();
        var counts = Enum.GetValues<RubricStanding>().ToDictionary(s => s, s => all.Count(l => l.Standing == s));
        var met = all.Where(l => standing is null || l.Standing == standing)
            .OrderBy(l => l.Standing switch { RubricStanding.InReview => 0, RubricStanding.Draft => 1, _ => 2 }).ThenByDescending(l => l.Standing is RubricStanding.Draft or RubricStanding.InReview ? l.ChangedUtc : null).ThenBy(l => l.Title, StringComparer.OrdinalIgnoreCase).ThenBy(l => l.Id, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (met.Count + PageLength - 1) / PageLength);
        var at = Math.Clamp(page, 1, pages);
        return new([.. met.Skip((at - 1) * PageLength).Take(PageLength)], met.Count, at, pages, counts);
    }

    private static string About(QuestionCard card) => string.Join(" · ", new[] { card[Facet.Subject], card[Facet.Topic], card[Facet.Level], card[Facet.Board], card[Facet.Year], card.Marks is { } marks ? marks + " marks" : "No marks" }
        .Where(w => !w.StartsWith("No ", StringComparison.Ordinal) && !w.StartsWith("Other ", StringComparison.Ordinal)));
}
