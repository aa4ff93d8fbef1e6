using System.Text.Json;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary>Reads rows <c>{"id","prompt","text","score","min","max"}</c>.</summary>
internal static class LevelRows
{
    /// <summary>A marked row.</summary>
    /// <exception cref="LineProblemException">The row lacks something; the message says what.</exception>
    public static LevelRow Marked(JsonElement row, string id)
    {
        var read = new LevelRow(id, Prompt(row), Text(row), Whole(row, "score"), Whole(row, "min"), Whole(row, "max"));
        return read.Min >= read.Max ? throw new LineProblemException($"The scale from {read.Min} to {read.Max} is none: \"min\" must be less than \"max\".")
            : read.Score >= read.Min && read.Score <= read.Max ? read : throw new LineProblemException($"The score {read.Score} is not on the scale from {read.Min} to {read.Max}.");
    }

    public static string Prompt(JsonElement row) =>
        row.TryGetProperty("prompt", out var prompt) && prompt.ValueKind is JsonValueKind.String or JsonValueKind.Number ? prompt.ToString() : throw new LineProblemException("The line has no \"prompt\".");

    public static string Text(JsonElement row) => JsonLines.Need(row, "text");

    private static int Whole(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == Math.Floor(number) && Math.Abs(number) <= 1000
            ? (int)number : throw new LineProblemException($"The line has no whole number \"{name}\" (from -1000 to 1000).");
}
