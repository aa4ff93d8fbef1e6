using System.Data.Common;
using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>The versions that tutors published, as a source of the bank: of each rubric the last one, unless it was withdrawn.</summary>
public sealed class PublishedRubrics(IDbContextFactory<CoachDb> factory, ContentFolders folders)
{
    private const int TextsAtOnce = 500;

    private readonly Lock reading = new();
    private (int, DateTime?, DateTime?) seen = (-1, null, null);
    private Dictionary<string, Kept> rubrics = new(StringComparer.Ordinal);
    private volatile Dictionary<string, Kept> levels = new(StringComparer.Ordinal);
    private IReadOnlyList<RubricEntry> entries = [];

    /// <summary>Changes whenever a published level set does.</summary>
    public string LevelStamp { get; private set; } = "";

    public IEnumerable<string> LevelIds => levels.Keys;

    /// <summary>The document of a published level set, or null.</summary>
    public string? LevelDocument(string id) => levels.GetValueOrDefault(id)?.Text;

    /// <summary>The document of a level set: a published one, else the folder's.</summary>
    public string? LevelOf(string id) => LevelDocument(id) ?? RubricFile.LevelSet(folders.Rubrics, id);

    /// <summary>What is published at this moment. It is asked every few seconds and goes through the versions only after one was published or withdrawn.</summary>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public IReadOnlyList<RubricEntry> List()
    {
        lock (reading)
        {
            try
            {
                using var db = factory.CreateDbContext();
                var now = Look(db);
                if (now != seen)
                {
                    Read(db);
                    seen = now;
                }

                return entries;
            }
            catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
            {
                throw new IOException("The database with the published rubrics does not answer: " + e.Message, e);
            }
        }
    }

    private static (int, DateTime?, DateTime?) Look(CoachDb db)
    {
        var published = db.RubricVersions.Where(v => v.PublishedUtc != null);
        return (published.Count(), published.Max(v => v.PublishedUtc), published.Max(v => v.WithdrawnUtc));
    }

    private void Read(CoachDb db)
    {
        var last = db.RubricVersions.AsNoTracking().Where(v => v.PublishedUtc != null)
            .Select(v => new { v.Id, v.Kind, v.RubricId, v.Hash, v.State, v.PublishedUtc }).ToList()
            .GroupBy(v => (v.Kind, v.RubricId)).Select(g => g.OrderBy(v => v.PublishedUtc).ThenBy(v => v.Id).Last())
            .Where(v => v.State == VersionState.Published).OrderBy(v => v.RubricId, StringComparer.Ordinal).ToList();
        var changed = last.FindAll(v => (v.Kind == DocumentKind.Rubric ? rubrics : levels).GetValueOrDefault(v.RubricId)?.Hash != v.Hash);
        var texts = changed.Select(v => v.Id).Chunk(TextsAtOnce)
            .SelectMany(ids => db.RubricVersions.AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Text }).ToList())
            .ToDictionary(v => v.Id, v => v.Text);
        Dictionary<string, Kept> KeptOf(DocumentKind kind) => last.Where(v => v.Kind == kind)
            .ToDictionary(v => v.RubricId, v => texts.TryGetValue(v.Id, out var text) ? Keep(kind, v.Id, v.RubricId, v.Hash, text) : (kind == DocumentKind.Rubric ? rubrics : levels)[v.RubricId], StringComparer.Ordinal);
        (rubrics, levels) = (KeptOf(DocumentKind.Rubric), KeptOf(DocumentKind.LevelSet));
        LevelStamp = string.Join(';', levels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key + ":" + l.Value.Hash));
        entries = [.. rubrics.Select(r => new RubricEntry(r.Key, r.Value.Hash + "|" + LevelStamp, () => r.Value.Card, () => Whole(r.Key, r.Value.Id), Replaces: true) { Text = () => TextOf(r.Value.Id) })];
    }

    private static Kept Keep(DocumentKind kind, Guid id, string rubricId, string hash, string text) => kind == DocumentKind.LevelSet
        ? new(id, hash, text, null)
        : new(id, hash, null, RubricHead.Read(text, rubricId + ".md") is { } head ? QuestionCard.Of(head, text) : null);

    private RubricReading Whole(string rubricId, Guid id) => RubricReader.Read(TextOf(id), rubricId + ".md", LevelOf);

    private string TextOf(Guid id)
    {
        using var db = factory.CreateDbContext();
        return db.RubricVersions.Where(v => v.Id == id).Select(v => v.Text).Single();
    }

    /// <summary>A published version as it is held: of a rubric its card, of a level set its text.</summary>
    private sealed record Kept(Guid Id, string Hash, string? Text, QuestionCard? Card);
}
