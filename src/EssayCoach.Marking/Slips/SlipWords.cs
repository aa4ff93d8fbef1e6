using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>Words a slip for the student: what it is about, what was written, what the record says.</summary>
internal static class SlipWords
{
    private const string For = " for ";

    /// <summary>The message on a year that an event does not have.</summary>
    internal static string Misdated(DateClash clash, string quote) =>
        Message(FactWords.Of(clash.Name) ?? clash.Name, quote, clash.Record == clash.Name ? Years(clash.Name) : clash.Record);

    /// <summary>True for "X for Y": one name stands where another should.</summary>
    internal static bool IsExchange(Confusion confusion) => confusion.Text.Length < 60 && confusion.Text.Contains(For, StringComparison.Ordinal) && confusion.Wordings.Count == 0;

    /// <summary>The message on a mistake that the rubric warns of.</summary>
    internal static string Confused(string title, Confusion confusion, string quote)
    {
        return confusion.Record.Length > 0 ? Message(title, quote, confusion.Record)
            : IsExchange(confusion) ? Message(title, quote, confusion.Text[(confusion.Text.IndexOf(For, StringComparison.Ordinal) + For.Length)..])
            : $"{title}: you wrote {Quotation.Closed(quote)} The scheme lists this as a mistake that is often made, so look it up again.";
    }

    private static string Message(string about, string quote, string record) =>
        $"{Capital(about)}: you wrote {Quotation.Closed(quote)} The record says: {record.TrimEnd('.')}.";

    private static string Years(string name) => string.Join(" or ", EssayText.Read(name).Tokens.Where(t => t.Kind == TokenKind.Year).Select(t => t.Norm).Distinct(StringComparer.Ordinal));

    private static string Capital(string words) => words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
