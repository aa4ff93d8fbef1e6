using System.Text;

namespace EssayCoach.Cli;

/// <summary>Where results go: a file, or standard output where none is named.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly bool isOwn;

    private OutputFile(TextWriter writer, bool isOwn) => (Writer, this.isOwn) = (writer, isOwn);

    public TextWriter Writer { get; }

    public static bool IsStandard(string? path) => path is null or InputFile.Standard;

    /// <summary>Opens the file, or says why not and returns null. An input is never overwritten by its own output.</summary>
    public static OutputFile? Open(string? path, Terminal terminal, params string?[] inputs)
    {
        if (IsStandard(path))
        {
            return new(terminal.Out, isOwn: false);
        }

        try
        {
            var full = Target(path!);
            if (inputs.Any(i => i is not (null or InputFile.Standard) && Target(i) == full))
            {
                terminal.Say($"{path} is read and cannot be written at the same time. Name another file after --out.");
                return null;
            }

            return new(new StreamWriter(full, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), isOwn: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Say($"{path} cannot be written: {e.Message}");
            return null;
        }
    }

    private static string Target(string path)
    {
        var full = Path.GetFullPath(path);
        return File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }

    public void Dispose()
    {
        Writer.Flush();
        if (isOwn)
        {
            Writer.Dispose();
        }
    }
}
