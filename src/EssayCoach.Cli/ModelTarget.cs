namespace EssayCoach.Cli;

/// <summary>Where a trained model goes.</summary>
internal static class ModelTarget
{
    /// <summary>True where a model can be written, which is asked before minutes of training. The data that it is trained on is never overwritten.</summary>
    public static bool IsFree(string path, Terminal terminal, string? input) => Try(path, terminal, () =>
    {
        var full = Path.GetFullPath(path);
        var problem = Directory.Exists(full) ? "It is a folder." : input is not (null or InputFile.Standard) && Path.GetFullPath(input) == full ? "It is read at the same time." : null;
        if (problem is not null)
        {
            throw new IOException(problem + " Name another file after --out.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var trial = $"{full}.{Path.GetRandomFileName()}";
        File.WriteAllBytes(trial, []);
        File.Delete(trial);
    });

    /// <summary>Writes the model, or says why not.</summary>
    public static bool Write(string path, Action<string> write, Terminal terminal) => Try(path, terminal, () => write(path));

    private static bool Try(string path, Terminal terminal, Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Say($"{path} cannot be written: {e.Message}");
            return false;
        }
    }
}

/// <summary>Hands the share done on as it comes.</summary>
internal sealed class Teller(Action<double> tell) : IProgress<double>
{
    public void Report(double value) => tell(value);
}
