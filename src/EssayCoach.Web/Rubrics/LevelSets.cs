using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>A level set as a line of the list.</summary>
public sealed record LevelSetLine(string Id, string Name, int? OutOf, RubricStanding Standing);

/// <summary>The level sets: those of the engine, of the folder and of tutors.</summary>
public sealed class LevelSets(IDbContextFactory<CoachDb> factory, PublishedRubrics published, ContentFolders folders)
{
    /// <summary>The document of a level set that comes with the engine, or null.</summary>
    public static string? Shipped(string id) => LevelSetReader.Shipped(id);

    public async Task<IReadOnlyList<LevelSetLine>> ListAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var own = (await db.RubricVersions.AsNoTracking().Where(v => v.Kind == DocumentKind.LevelSet).Select(v => new { v.RubricId, v.State, v.PublishedUtc, v.Title }).ToListAsync())
            .GroupBy(v => v.RubricId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.State is VersionState.Draft or VersionState.InReview).ThenByDescending(v => v.PublishedUtc).First(), StringComparer.Ordinal);
        var lines = new List<LevelSetLine>();
        foreach (var id in Ids().Union(own.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var set = (published.LevelOf(id) ?? Shipped(id)) is { } text ? LevelSetReader.Read(text, id + ".md").Set : null;
            lines.Add(new(id, set?.Name ?? own.GetValueOrDefault(id)?.Title ?? id, set?.OutOf, own.GetValueOrDefault(id) is { } version ? Enum.Parse<RubricStanding>(version.State.ToString()) : RubricStanding.Stock));
        }

        return lines;
    }

    /// <summary>Ids that a rubric can name now.</summary>
    public IReadOnlyList<string> Ids()
    {
        var folder = Path.Combine(folders.Rubrics, "levels");
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f).ToLowerInvariant()) : [];
        return [.. files.Concat(LevelSetReader.ShippedIds).Concat(published.LevelIds).Where(i => i != "readme").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
