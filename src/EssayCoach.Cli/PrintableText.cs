using System.Text;

namespace EssayCoach.Cli;

/// <summary>Makes text safe to show: what a screen would take as a command is shown as a replacement character.</summary>
internal static class PrintableText
{
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(rune.Value is '\n' ? "\n" : rune.Value is '\t' ? " " : IsCommand(rune) ? "\uFFFD" : rune.ToString());
        }

        return safe.ToString();
    }

    // Control characters, and the marks that turn the direction of what follows (Unicode Standard Annex 9).
    private static bool IsCommand(Rune rune) => Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029;
}
