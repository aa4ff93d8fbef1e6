namespace EssayCoach.Marking.Rubrics;

/// <summary>How a confusion can be found: by what stands for what, or by wrong years.</summary>
/// <param name="Wrong">X of "X for Y".</param>
/// <param name="Right">Y of "X for Y".</param>
/// <param name="IsDate">True for "dated YEAR".</param>
/// <param name="Years">The wrong years.</param>
internal sealed record ConfusionForm(string? Wrong, string? Right, bool IsDate, IReadOnlyList<int> Years)
{
    // A longer text is a sentence in which "for" means something else.
    private const int Longest = 60;

    internal static ConfusionForm Of(string text)
    {
        if (text.StartsWith("dated ", StringComparison.OrdinalIgnoreCase) || text.Equals("dated", StringComparison.OrdinalIgnoreCase))
        {
            return new(null, null, true, Rubrics.Years.Each(text));
        }

        var cut = text.IndexOf(" for ", StringComparison.Ordinal);
        return cut > 0 && text.Length < Longest ? new(text[..cut].Trim(), text[(cut + 5)..].Trim(), false, []) : new(null, null, false, []);
    }
}
