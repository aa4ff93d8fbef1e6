using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace EssayCoach.Data.Backups;

/// <summary>What a backup file says of itself: when it was made, and the SHA-256 of each file in it.</summary>
public sealed record BackupContents(int Format, DateTime MadeUtc, IReadOnlyDictionary<string, string> Files)
{
    internal const int ThisFormat = 1;
    internal const string Name = "contents.json";
    internal const string KeysFolder = "keys/";

    /// <summary>Writes the files and the list of them into a new zip.</summary>
    internal static void Write(string zipPath, DateTime madeUtc, IReadOnlyDictionary<string, string> files)
    {
        using var stream = new FileStream(zipPath, Private(FileMode.CreateNew));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, path) in files)
        {
            zip.CreateEntryFromFile(path, name, CompressionLevel.Fastest);
        }

        using var contents = zip.CreateEntry(Name).Open();
        JsonSerializer.Serialize(contents, new BackupContents(ThisFormat, madeUtc, files.ToDictionary(f => f.Key, f => Hash(f.Value), StringComparer.Ordinal)));
    }

    /// <summary>Unpacks a backup into an empty folder.</summary>
    /// <exception cref="BackupException">The file is no backup, or not whole.</exception>
    internal static BackupContents Unpack(string zipPath, string folder)
    {
        try
        {
            using var zip = ZipFile.OpenRead(zipPath);
            using var list = (zip.GetEntry(Name) ?? throw new BackupException($"{zipPath} is no backup of EssayCoach: it has no {Name}.")).Open();
            var contents = JsonSerializer.Deserialize<BackupContents>(list);
            if (contents is not { Format: ThisFormat, Files: { } files } || !files.ContainsKey(CoachDatabase.FileName) || !files.Keys.All(IsKnown))
            {
                throw new BackupException($"{zipPath} was made by another version of EssayCoach, or is no backup: its list of files cannot be read.");
            }

            foreach (var (name, hash) in files)
            {
                Unpack(zip, zipPath, folder, name, hash);
            }

            return contents;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new BackupException($"{zipPath} is damaged or no backup: {e.Message}", e);
        }
    }

    /// <summary>Files that nobody but their owner can read: they hold what people wrote, and keys.</summary>
    internal static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static void Unpack(ZipArchive zip, string zipPath, string folder, string name, string hash)
    {
        var entry = zip.GetEntry(name) ?? throw new BackupException($"{zipPath} is not whole: {name} is missing.");
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var from = entry.Open())
        using (var to = new FileStream(path, Private(FileMode.CreateNew)))
        {
            from.CopyTo(to);
        }

        if (!string.Equals(Hash(path), hash, StringComparison.Ordinal))
        {
            throw new BackupException($"{zipPath} is damaged: {name} is not what was put in.");
        }
    }

    // Nothing that a backup names may lie outside the folder that it is unpacked into.
    private static bool IsKnown(string name) =>
        name == CoachDatabase.FileName || (name.StartsWith(KeysFolder, StringComparison.Ordinal) && Path.GetFileName(name) is { Length: > 0 } file && name == KeysFolder + file && !file.Contains('\\', StringComparison.Ordinal));

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

/// <summary>Why a backup could not be made or put back, as a sentence for whoever asked.</summary>
public sealed class BackupException : Exception
{
    public BackupException()
    {
    }

    public BackupException(string message)
        : base(message)
    {
    }

    public BackupException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
