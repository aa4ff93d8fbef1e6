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
/// <param name="Version">The version that stands for it; null for one of the folder.</param>
public sealed record RubricLine(string Id, string Title, string About, RubricStanding Standing, DateTime? ChangedUtc, Guid? Version = null);

/// <summary>A page of the list.</summary>
public sealed record RubricsFound(IReadOnlyList<RubricLine> Lines, int Found, int Page, int Pages, IReadOnlyDictionary<RubricStanding, int> Counts);

/// <summary>The tutors' list: what was written here, and after it what lies in the folder. The database counts, sorts and cuts the page.</summary>
public sealed class RubricList(IDbContextFactory<CoachDb> factory, QuestionBank bank)
{
    public const int PageLength = 25;

    /// <summary>Finds rubrics by the beginnings of words of their question, details and id; those that wait for work come first, the latest of them on top.</summary>
    public async Task<RubricsFound> FindAsync(string? search, RubricStanding? standing, int page)
    {
        await using var db = await factory.CreateDbContextAsync();
        var heads = Searched(db, search);
        var byState = await heads.GroupBy(v => v.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => StandingOf(g.Key), g => g.Count);
        var stock = await StockAsync(db, search);
        var counts = Enum.GetValues<RubricStanding>().ToDictionary(s => s, s => s == RubricStanding.Stock ? stock.Count : byState.GetValueOrDefault(s));
        var met = standing is { } one ? counts[one] : counts.Values.Sum();
        var pages = Math.Max(1, (met + PageLength - 1) / PageLength);
        var at = Math.Clamp(page, 1, pages);
        var lines = standing == RubricStanding.Stock ? [] : await LinesAsync(InOrder(heads, standing).Skip((at - 1) * PageLength).Take(PageLength));
        var own = standing == RubricStanding.Stock ? 0 : met - (standing is null ? stock.Count : 0);
        var ours = standing is null or RubricStanding.Stock ? stock.Skip(Math.Max(0, ((at - 1) * PageLength) - own)).Take(PageLength - lines.Count).Select(LineOf) : [];
        return new([.. lines, .. ours], met, at, pages, counts);
    }

    /// <summary>What waits for work and was chosen on the list: these versions, or all that a search and standing meet.</summary>
    public async Task<IReadOnlyList<RubricLine>> WaitingAsync(string? search, RubricStanding? standing, IReadOnlyCollection<Guid>? chosen)
    {
        await using var db = await factory.CreateDbContextAsync();
        var heads = Searched(db, search).Where(v => v.State == VersionState.Draft || v.State == VersionState.InReview);
        return await LinesAsync(InOrder(heads.Where(v => chosen == null || chosen.Contains(v.Id)), standing));
    }

    private static IQueryable<RubricVersion> Searched(CoachDb db, string? search) =>
        SearchWords.Asked(search).Aggregate(Heads(db), (found, word) => found.Where(v => v.Search.Contains(" " + word)));

    /// <summary>Of each rubric the version that says where it stands: the open draft, else what was published last.</summary>
    private static IQueryable<RubricVersion> Heads(CoachDb db)
    {
        var all = db.RubricVersions.AsNoTracking().Where(v => v.Kind == DocumentKind.Rubric);
        return all.Where(v => v.State == VersionState.Draft || v.State == VersionState.InReview
            || !all.Any(o => o.RubricId == v.RubricId && (o.State == VersionState.Draft || o.State == VersionState.InReview || o.PublishedUtc > v.PublishedUtc)));
    }

    private static IQueryable<RubricVersion> InOrder(IQueryable<RubricVersion> heads, RubricStanding? standing)
    {
        var state = standing is { } one and not RubricStanding.Stock ? Enum.Parse<VersionState>(one.ToString()) : (VersionState?)null;
        return heads.Where(v => state == null || v.State == state)
            .OrderBy(v => v.State == VersionState.InReview ? 0 : v.State == VersionState.Draft ? 1 : 2)
            .ThenByDescending(v => v.State == VersionState.InReview || v.State == VersionState.Draft ? v.SavedUtc : DateTime.MinValue)
            .ThenBy(v => v.Title.ToLower()).ThenBy(v => v.RubricId);
    }

    private static async Task<List<RubricLine>> LinesAsync(IQueryable<RubricVersion> versions)
    {
        var found = await versions.Select(v => new { v.Id, v.RubricId, v.Title, v.About, v.State, Changed = v.WithdrawnUtc ?? v.PublishedUtc ?? v.SavedUtc }).ToListAsync();
        return found.ConvertAll(v => new RubricLine(v.RubricId, v.Title, v.About, StandingOf(v.State), v.Changed, v.Id));
    }

    private async Task<List<QuestionCard>> StockAsync(CoachDb db, string? search)
    {
        var cards = bank.Questions.Meeting(search);
        var here = cards.Count == 0 ? [] : (await db.RubricVersions.Where(v => v.Kind == DocumentKind.Rubric).Select(v => v.RubricId).Distinct().ToListAsync()).ToHashSet(StringComparer.Ordinal);
        return [.. cards.Where(c => !here.Contains(c.Id)).OrderBy(c => c.Question, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static RubricStanding StandingOf(VersionState state) => Enum.Parse<RubricStanding>(state.ToString());

    private static RubricLine LineOf(QuestionCard card) => new(card.Id, card.Question, string.Join(" · ", new[] { card[Facet.Subject], card[Facet.Topic], card[Facet.Level], card[Facet.Board], card[Facet.Year], card.Marks is { } marks ? marks + " marks" : "No marks" }
        .Where(w => !w.StartsWith("No ", StringComparison.Ordinal) && !w.StartsWith("Other ", StringComparison.Ordinal))), RubricStanding.Stock, null);
}
