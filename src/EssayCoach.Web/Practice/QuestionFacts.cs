using System.Globalization;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>What the pages say of a question beside its wording.</summary>
public static class QuestionFacts
{
    // Boards give between one and a half and two and a quarter minutes a mark, planning included.
    private const double MinutesAMark = 1.8;
    private const int Round = 5;

    public static string Topic(MarkScheme scheme) => Detail(scheme, "topic") ?? "Other topics";

    public static string? Detail(MarkScheme scheme, string key)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return scheme.Details.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
    }

    /// <summary>The command words and what they ask for; a plain reminder where the words are not known.</summary>
    public static (string Words, string Demand) Command(MarkScheme scheme)
    {
        var word = Word(scheme);
        return (ReferenceEquals(word, CommandWords.Unknown) ? "The question" : word.Name, word.Demand);
    }

    public static CommandWord Word(MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return CommandWords.Of(Detail(scheme, "command words"), scheme.Question);
    }

    /// <summary>Minutes that suit the question's marks, to the nearest five; null where no marks are named.</summary>
    public static int? Minutes(MarkScheme scheme)
    {
        var digits = string.Concat((Detail(scheme, "marks") ?? "").TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var marks) && marks is > 0 and <= 200
            ? (int)Math.Max(Round, Math.Round(marks * MinutesAMark / Round, MidpointRounding.AwayFromZero) * Round)
            : null;
    }

    /// <summary>A span of years as it is shown: 1920–1929, or 1922 alone.</summary>
    public static string Years(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.From == period.To ? $"{period.From}" : $"{period.From}–{period.To}";
    }
}
