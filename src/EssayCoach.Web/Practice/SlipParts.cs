using EssayCoach.Marking.Slips;

namespace EssayCoach.Web.Practice;

/// <summary>A slip taken apart, so that a page that sets "you wrote" beside "the record says" does not say both twice.</summary>
/// <param name="About">The event or point that it is about, or null.</param>
/// <param name="Record">What the record says.</param>
/// <param name="Note">What else there is to say, or null.</param>
public sealed record SlipParts(string? About, string Record, string? Note)
{
    private const string Wrote = ": you wrote ";
    private const string Says = "The record says: ";

    public static SlipParts Of(Slip slip)
    {
        ArgumentNullException.ThrowIfNull(slip);
        var (wrote, says) = (slip.Message.IndexOf(Wrote, StringComparison.Ordinal), slip.Message.LastIndexOf(Says, StringComparison.Ordinal));
        var about = wrote > 0 ? slip.Message[..wrote] : null;
        return says >= 0
            ? new(about, slip.Message[(says + Says.Length)..].TrimEnd('.'), null)
            : new(about, slip.Expected, slip.Message[(slip.Message.LastIndexOf('”') + 1)..].TrimStart('.', ' '));
    }
}
