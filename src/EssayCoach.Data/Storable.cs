namespace EssayCoach.Data;

/// <summary>What both databases can keep.</summary>
public static class Storable
{
    private const char Replacement = '\uFFFD';
    private const long TicksInMicrosecond = 10;

    /// <summary>The text with a replacement character for each that PostgreSQL refuses: null and half of a surrogate pair. The length stays, so that offsets into it hold.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FirstBad(text, 0) is >= 0 and var first ? Replaced(text, first) : text;
    }

    /// <summary>The present moment in UTC, as finely as both databases keep it.</summary>
    public static DateTime UtcNow(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TicksInMicrosecond));
    }

    private static string Replaced(string text, int first) => string.Create(text.Length, (text, first), static (span, state) =>
    {
        state.text.CopyTo(span);
        for (var bad = state.first; bad >= 0; bad = FirstBad(state.text, bad + 1))
        {
            span[bad] = Replacement;
        }
    });

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
