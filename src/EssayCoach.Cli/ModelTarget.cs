namespace EssayCoach.Cli;

/// <summary>Where a trained model goes.</summary>
internal static class ModelTarget
{
    /// <summary>Writes the model, or says why not. The data that it was trained on is never overwritten.</summary>
    public static bool Write(string path, Action<string> write, Terminal terminal, params string?[] inputs)
    {
        try
        {
            var full = Path.GetFullPath(path);
            if (inputs.Any(i => i is not (null or InputFile.Standard) && Path.GetFullPath(i) == full))
            {
                terminal.Say($"{path} is read and cannot be written at the same time. Name another file after --out.");
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            write(path);
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
