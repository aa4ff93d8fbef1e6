using System.Globalization;

namespace EssayCoach.Web.Practice;

/// <summary>Where the attempts of a drawing stand from left to right. A drawing is never wider than a phone.</summary>
public sealed record TimeScale(int Count)
{
    /// <summary>Of more attempts than these, the latest are drawn.</summary>
    public const int Most = 30;

    private const int Widest = 300;
    private const int WidestSlot = 38;

    /// <summary>The room of one attempt in pixels.</summary>
    public int Slot => Math.Clamp(Widest / Math.Max(1, Count), Widest / Most, WidestSlot);

    public int Width => Slot * Math.Max(1, Count);

    /// <summary>The middle of an attempt's room, counted from 0.</summary>
    public string Middle(int attempt) => Text(Slot * (attempt + 0.5));

    /// <summary>A number as SVG writes it.</summary>
    public static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
