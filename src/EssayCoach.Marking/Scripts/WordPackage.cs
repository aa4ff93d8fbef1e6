using System.IO.Compression;

namespace EssayCoach.Marking.Scripts;

/// <summary>Unpacks a Word file with limits, so that a small file that swells to gigabytes is refused before it does.</summary>
internal static class WordPackage
{
    internal const int MostParts = 2_000;
    internal const long LargestExpansion = 50L * 1024 * 1024;

    /// <summary>Copies the text parts of the package; pictures and the like stay in as empty parts, since nothing reads them.</summary>
    /// <returns>The copy, or null where the package passes a limit.</returns>
    /// <exception cref="InvalidDataException">The bytes are no zip file.</exception>
    internal static MemoryStream? Copy(byte[] bytes, long largest = LargestExpansion)
    {
        using var source = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (source.Entries.Count > MostParts)
        {
            return null;
        }

        var left = largest;
        var copy = new MemoryStream();
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in source.Entries.Where(e => names.Add(e.FullName)))
            {
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                if (IsText(entry.FullName) && !Pour(entry, to, ref left))
                {
                    return null;
                }
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static bool IsText(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // The sizes that a package states of itself may be false, so what comes out is counted.
    private static bool Pour(ZipArchiveEntry entry, Stream to, ref long left)
    {
        using var from = entry.Open();
        var buffer = new byte[32 * 1024];
        for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            left -= read;
            if (left < 0)
            {
                return false;
            }

            to.Write(buffer, 0, read);
        }

        return true;
    }
}
