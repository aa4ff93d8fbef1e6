namespace EssayCoach.Marking.Scripts;

/// <summary>Plain text and Markdown: the text as decoded, unchanged.</summary>
internal static class PlainScript
{
    internal static readonly ScriptFormat Format = new("text or Markdown", (_, _) => true, Read);

    private static ScriptReading Read(byte[] bytes, string name)
    {
        var (text, isGuessed) = TextDecoder.Decode(bytes);
        return new(text, false, null, isGuessed ? TextDecoder.Notice(name) : null);
    }
}
