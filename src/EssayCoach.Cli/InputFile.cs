namespace EssayCoach.Cli;

/// <summary>Reads what the user named; <c>-</c> is standard input. What cannot be read gives a sentence on standard error.</summary>
internal static class InputFile
{
    public const string Standard = "-";

    /// <summary>The whole file, or null after saying why not. No more than one byte over the limit is read.</summary>
    public static byte[]? Bytes(string path, int largest, Terminal terminal)
    {
        using var stream = Open(path, terminal);
        if (stream is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0 && copy.Length <= largest; read = stream.Read(buffer))
        {
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    /// <summary>The file opened for reading, or null after saying why not.</summary>
    public static Stream? Open(string path, Terminal terminal)
    {
        if (path == Standard)
        {
            return terminal.In();
        }

        try
        {
            if (Directory.Exists(path))
            {
                terminal.Say($"{path} is a folder. Name a file in it.");
                return null;
            }

            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Say(e is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : $"{path} cannot be read: {e.Message}");
            return null;
        }
    }
}
