using System.IO.Compression;
using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Scripts;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>A file that was brought in.</summary>
public sealed record ImportFile(string Name, byte[] Bytes);

/// <summary>A file that was not kept, and why.</summary>
public sealed record ImportProblem(string Name, string Sentence);

/// <summary>What an import did.</summary>
/// <param name="Kept">Ids of rubrics kept as drafts.</param>
/// <param name="Levels">Ids of level sets kept as drafts.</param>
/// <param name="Same">How many say what is here already.</param>
public sealed record ImportDone(IReadOnlyList<string> Kept, IReadOnlyList<string> Levels, int Same, IReadOnlyList<ImportProblem> Problems);

/// <summary>Brings many rubrics in: the good ones are kept as drafts, the others are named.</summary>
public sealed class RubricImport(IDbContextFactory<CoachDb> factory, RubricDesk desk, PublishedRubrics published, TimeProvider clock)
{
    /// <summary>The most files of one import.</summary>
    public const int MostFiles = 20_000;

    private const int LargestFile = 2 * 1024 * 1024;
    private const int AtOnce = 500;
    private const long LargestInAll = 512L * 1024 * 1024;

    /// <summary>The files of a zip; names that lead out of it, and what is larger than a rubric, are problems.</summary>
    public static (IReadOnlyList<ImportFile> Files, IReadOnlyList<ImportProblem> Problems) Unpack(string name, Stream zip)
    {
        var (files, problems, all) = (new List<ImportFile>(), new List<ImportProblem>(), 0L);
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (files.Count >= MostFiles)
                {
                    problems.Add(new(name, $"It holds more than {MostFiles:N0} files: those after the first {MostFiles:N0} were not read. Bring the rest in with a second zip."));
                    break;
                }

                if (Outside(entry.FullName))
                {
                    problems.Add(new(entry.FullName, "Its name leads out of the zip, so it was not opened. Pack the files again without such names."));
                }
                else if (Content(entry) is not { } bytes)
                {
                    problems.Add(new(entry.FullName, "It is larger than 2 MB, which no rubric is."));
                }
                else if ((all += bytes.Length) > LargestInAll)
                {
                    problems.Add(new(name, "It unpacks to more than 512 MB, which no rubrics do: the rest was not read."));
                    break;
                }
                else
                {
                    files.Add(new(entry.FullName.Replace('\\', '/'), bytes));
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            problems.Add(new(name, "It is damaged, or no zip: it could not be read to its end. What was read before is kept."));
        }

        return (files, problems);
    }

    public async Task<ImportDone> ImportAsync(string me, IReadOnlyList<ImportFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var wanted = files.Where(f => !IsReadme(f.Name) && !IsHidden(f.Name)).ToList();
        var levels = wanted.Where(f => IsLevel(f.Name)).Select(f => ReadOne(f, DocumentKind.LevelSet, published.LevelOf)).ToList();
        var here = levels.Where(l => l.Problem is null).GroupBy(l => l.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        var rubrics = await Task.Run(() => wanted.Where(f => !IsLevel(f.Name)).AsParallel().AsOrdered().Select(f => ReadOne(f, DocumentKind.Rubric, id => here.GetValueOrDefault(id) ?? published.LevelOf(id))).ToList());
        return await KeepAsync(me, [.. levels, .. rubrics]);
    }

    private async Task<ImportDone> KeepAsync(string me, IReadOnlyList<Read> documents)
    {
        var problems = documents.Where(d => d.Problem is not null).Select(d => new ImportProblem(d.Name, d.Problem!)).ToList();
        var open = await OpenAsync();
        var taken = new Dictionary<(DocumentKind, string), string>();
        var (kept, same, now) = (new List<RubricVersion>(), 0, clock.UtcNow());
        foreach (var document in documents.Where(d => d.Problem is null))
        {
            if (!taken.TryAdd((document.Kind, document.Id), document.Name))
            {
                problems.Add(new(document.Name, $"It has the id {document.Id}, as {taken[(document.Kind, document.Id)]} has: give each an id of its own."));
            }
            else if (open.TryGetValue((document.Kind, document.Id), out var hash))
            {
                (same, problems) = hash == document.Hash ? (same + 1, problems) : (same, [.. problems, new(document.Name, $"A draft of {document.Id} is under way here: publish it or throw it away first, so that nobody’s work is lost.")]);
            }
            else if (desk.Current(document.Kind, document.Id) is { } current && RubricReader.VersionOf(current) == document.Hash)
            {
                same++;
            }
            else
            {
                kept.Add(document.Version(me, now));
            }
        }

        await SaveAsync(me, kept, problems.Count, now);
        return new([.. kept.Where(k => k.Kind == DocumentKind.Rubric).Select(k => k.RubricId)], [.. kept.Where(k => k.Kind == DocumentKind.LevelSet).Select(k => k.RubricId)], same, [.. problems.OrderBy(p => p.Name, StringComparer.Ordinal)]);
    }

    private async Task<Dictionary<(DocumentKind, string), string>> OpenAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        return (await db.RubricVersions.Where(v => v.State == VersionState.Draft || v.State == VersionState.InReview).Select(v => new { v.Kind, v.RubricId, v.Hash }).ToListAsync()).ToDictionary(v => (v.Kind, v.RubricId), v => v.Hash);
    }

    private async Task SaveAsync(string me, List<RubricVersion> kept, int bad, DateTime now)
    {
        foreach (var some in kept.Chunk(AtOnce))
        {
            await using var db = await factory.CreateDbContextAsync();
            db.RubricVersions.AddRange(some);
            await db.SaveChangesAsync();
        }

        await using var last = await factory.CreateDbContextAsync();
        last.Record(now, me, "rubrics.imported", "rubrics", after: new { kept = kept.Count, bad });
        await last.SaveChangesAsync();
    }

    private static Read ReadOne(ImportFile file, DocumentKind kind, Func<string, string?> levelOf)
    {
        var bare = file.Name[(file.Name.LastIndexOf('/') + 1)..];
        if (!bare.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return Read.Bad(file.Name, kind, "It is no Markdown file: a rubric’s name ends in .md. To make a rubric of a page or a Word file, use “Make a rubric”.");
        }

        if (file.Bytes.Length > LargestFile)
        {
            return Read.Bad(file.Name, kind, "It is larger than 2 MB, which no rubric is.");
        }

        var script = ScriptReader.Read(file.Bytes, bare);
        if (script.Text is not { } raw)
        {
            return Read.Bad(file.Name, kind, script.Problem!);
        }

        var text = RubricForm.Read(Storable.Text(raw)).Write();
        var (id, problems) = kind == DocumentKind.LevelSet
            ? LevelSetReader.Read(text, bare) is var levels ? (levels.Set?.Id, levels.Problems) : default
            : RubricReader.Read(text, bare, levelOf) is var rubric ? (rubric.Scheme?.Id, rubric.Problems) : default;
        return id is { Length: > 0 and <= CoachDb.LongestKey } ? Read.Good(file.Name, kind, id, text, levelOf)
            : Read.Bad(file.Name, kind, problems.FirstOrDefault(p => p.Severity == ProblemSeverity.Error) is { } error ? $"Line {error.Line}: {error.Message}" : "Its id is longer than 200 signs, or empty: write a short one, such as \"id: my-question\".");
    }

    private static bool Outside(string name) => name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static bool IsReadme(string name) => name[(name.LastIndexOf('/') + 1)..].Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static bool IsHidden(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name[(name.LastIndexOf('/') + 1)..].StartsWith('.');

    private static bool IsLevel(string name) => name.StartsWith("levels/", StringComparison.OrdinalIgnoreCase) || name.Contains("/levels/", StringComparison.OrdinalIgnoreCase);

    // The length that a zip gives may be a lie, so no more is unpacked than a rubric can have.
    private static byte[]? Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[LargestFile + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > LargestFile ? null : bytes[..read];
    }

    private sealed record Read(string Name, DocumentKind Kind, string Id, string Text, DocumentCard? Card, string? Problem)
    {
        internal string Hash => Card!.Hash;

        internal static Read Bad(string name, DocumentKind kind, string problem) => new(name, kind, "", "", null, problem);

        internal static Read Good(string name, DocumentKind kind, string id, string text, Func<string, string?> levelOf) => new(name, kind, id, text, DocumentCard.Of(kind, id, text, levelOf), null);

        internal RubricVersion Version(string me, DateTime now) => Card!.Version(me, Kind, Id, Text, now);
    }
}
