using System.Collections.Concurrent;
using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>What an import did.</summary>
/// <param name="Kept">Ids of rubrics kept as drafts.</param>
/// <param name="Levels">Ids of level sets kept as drafts.</param>
/// <param name="Same">How many say what is here already.</param>
public sealed record ImportDone(IReadOnlyList<string> Kept, IReadOnlyList<string> Levels, int Same, IReadOnlyList<ImportProblem> Problems);

/// <summary>Brings many rubrics in: the good ones are kept as drafts, the others are named.</summary>
public sealed class RubricImport(IDbContextFactory<CoachDb> factory, RubricDesk desk, PublishedRubrics published, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <summary>Reads and keeps, some files at a time, so that no more of them than that are held as documents.</summary>
    /// <param name="me">The tutor.</param>
    /// <param name="files">The files.</param>
    /// <param name="told">Is told how many files are done; null where nobody asks.</param>
    /// <param name="cancellation">Ends it between two lots; what was kept before stays.</param>
    public async Task<ImportDone> ImportAsync(string me, IReadOnlyList<ImportFile> files, Func<int, Task>? told = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var wanted = files.Where(f => ImportedDocument.IsWanted(f.Name)).ToList();
        var levels = wanted.Where(f => ImportedDocument.IsLevelSet(f.Name)).Select(f => ImportedDocument.Read(f, published.LevelOf)).ToList();
        var levelsHere = new ConcurrentDictionary<string, string?>(levels.Where(l => l.Problem is null).DistinctBy(l => l.Id, StringComparer.Ordinal).Select(l => KeyValuePair.Create(l.Id, (string?)l.Text)), StringComparer.Ordinal);
        var sifting = new Sifting(await OpenAsync(), desk);
        try
        {
            await SaveAsync(me, sifting.Sift(levels), cancellation);
            var done = files.Count - wanted.Count + levels.Count;
            foreach (var some in wanted.Where(f => !ImportedDocument.IsLevelSet(f.Name)).Chunk(AtOnce))
            {
                var documents = await Task.Run(() => some.AsParallel().AsOrdered().Select(f => ImportedDocument.Read(f, id => levelsHere.GetOrAdd(id, published.LevelOf))).ToList(), cancellation);
                await SaveAsync(me, sifting.Sift(documents), cancellation);
                await (told?.Invoke(done += some.Length) ?? Task.CompletedTask);
            }
        }
        finally
        {
            await NoteAsync(me, sifting);
        }

        return sifting.Done;
    }

    private async Task<Dictionary<(DocumentKind, string), string>> OpenAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        return (await db.RubricVersions.Where(v => v.State == VersionState.Draft || v.State == VersionState.InReview).Select(v => new { v.Kind, v.RubricId, v.Hash }).ToListAsync()).ToDictionary(v => (v.Kind, v.RubricId), v => v.Hash);
    }

    private async Task SaveAsync(string me, IEnumerable<ImportedDocument> documents, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        db.RubricVersions.AddRange(documents.Select(d => d.Version(me, clock.UtcNow())));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task NoteAsync(string me, Sifting sifting)
    {
        await using var db = await factory.CreateDbContextAsync();
        db.Record(clock.UtcNow(), me, "rubrics.imported", "rubrics", after: new { kept = sifting.Done.Kept.Count, bad = sifting.Done.Problems.Count });
        await db.SaveChangesAsync();
    }

    /// <summary>Tells what is to be kept from what is here already and from what cannot be used.</summary>
    private sealed class Sifting(Dictionary<(DocumentKind, string), string> open, RubricDesk desk)
    {
        private readonly Dictionary<(DocumentKind, string), string> taken = [];
        private readonly Dictionary<DocumentKind, List<string>> kept = new() { [DocumentKind.Rubric] = [], [DocumentKind.LevelSet] = [] };
        private readonly List<ImportProblem> problems = [];
        private int same;

        internal ImportDone Done => new(kept[DocumentKind.Rubric], kept[DocumentKind.LevelSet], same, [.. problems.OrderBy(p => p.Name, StringComparer.Ordinal)]);

        internal List<ImportedDocument> Sift(IReadOnlyList<ImportedDocument> documents)
        {
            var good = documents.Where(IsKept).ToList();
            good.ForEach(d => kept[d.Kind].Add(d.Id));
            return good;
        }

        private bool IsKept(ImportedDocument document)
        {
            var key = (document.Kind, document.Id);
            if ((document.Problem ?? (taken.TryAdd(key, document.Name) ? null : $"It has the id {document.Id}, as {taken[key]} has: give each an id of its own.")) is { } problem)
            {
                problems.Add(new(document.Name, problem));
                return false;
            }

            var isOpen = open.TryGetValue(key, out var hash);
            if (isOpen ? hash == document.Hash : desk.Current(document.Kind, document.Id) is { } current && RubricReader.VersionOf(current) == document.Hash)
            {
                same++;
                return false;
            }

            if (isOpen)
            {
                problems.Add(new(document.Name, $"A draft of {document.Id} is under way here: publish it or throw it away first, so that nobody’s work is lost."));
            }

            return !isOpen;
        }
    }
}
