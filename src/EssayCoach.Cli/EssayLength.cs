using EssayCoach.Marking;
using EssayCoach.Marking.Text;

namespace EssayCoach.Cli;

/// <summary>Refuses essays over the engine's limit before they are marked.</summary>
internal static class EssayLength
{
    public static readonly string Problem = FormattableString.Invariant($"The text has more than {EssayMarker.MaximumWords:N0} words, which is the most that an essay may have.");

    // A word has at least one character, so a short text need not be counted.
    public static bool IsTooLong(string text) => text.Length > EssayMarker.MaximumWords && EssayText.Read(text).Words > EssayMarker.MaximumWords;
}
