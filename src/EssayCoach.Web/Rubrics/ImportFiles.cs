using System.IO.Compression;

namespace EssayCoach.Web.Rubrics;

/// <summary>A file that was brought in.</summary>
public sealed record ImportFile(string Name, byte[] Bytes);

/// <summary>A file that was not kept, and why.</summary>
public sealed record ImportProblem(string Name, string Sentence);

/// <summary>Takes the files out of a zip; names that lead out of it, and what is larger than a rubric, are problems.</summary>
public static class ImportFiles
{
    /// <summary>The most files of one import.</summary>
    public const int Most = 20_000;

    /// <summary>The most bytes of one file.</summary>
    public const int Largest = 2 * 1024 * 1024;

    private const long LargestInAll = 512L * 1024 * 1024;

    public static (IReadOnlyList<ImportFile> Files, IReadOnlyList<ImportProblem> Problems) Unpack(string name, Stream zip)
    {
        var (files, problems, all) = (new List<ImportFile>(), new List<ImportProblem>(), 0L);
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (files.Count >= Most)
                {
                    problems.Add(new(name, $"It holds more than {Most:N0} files: those after the first {Most:N0} were not read. Bring the rest in with a second zip."));
                    break;
                }

                if (LeadsOut(entry.FullName))
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

    private static bool LeadsOut(string name) => name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    // The length that a zip gives may be a lie, so no more is unpacked than a rubric can have.
    private static byte[]? Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream((int)Math.Clamp(entry.Length, 0, Largest));
        var block = new byte[64 * 1024];
        for (var read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            if (bytes.Length + read > Largest)
            {
                return null;
            }

            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }
}
