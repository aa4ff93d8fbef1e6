namespace EssayCoach.Marking.Scripts;

/// <summary>What came of reading a student's file.</summary>
/// <param name="Text">The essay, or null where the file cannot be read.</param>
/// <param name="IsExtracted">True where the text was taken out of a Word file, so that places in it are places in this text and not in the file.</param>
/// <param name="Problem">A sentence that says why the file cannot be read and what to do, or null.</param>
/// <param name="Notice">A sentence about something that the reader should know although the text was read, or null.</param>
public sealed record ScriptReading(string? Text, bool IsExtracted, string? Problem, string? Notice = null)
{
    internal static ScriptReading Refused(string problem) => new(null, false, problem);
}

/// <summary>A kind of file: its name for people, how it is known, and how it is read.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Fits">True where the bytes and the file's extension (lower case, with its dot) are of this kind.</param>
/// <param name="Read">Reads the bytes; the second argument is the file's name.</param>
internal sealed record ScriptFormat(string Name, Func<byte[], string, bool> Fits, Func<byte[], string, ScriptReading> Read)
{
    internal static bool StartsWith(byte[] bytes, ReadOnlySpan<byte> signature) => bytes.AsSpan().StartsWith(signature);
}
