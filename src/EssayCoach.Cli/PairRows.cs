using System.Text.Json;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary>Reads rows <c>{"id","question_id","question","reference":[...],"answer","label2"|"label3"}</c>.</summary>
internal static class PairRows
{
    public const string Covering = "correct";
    public const string NotCovering = "incorrect";
    private const string Contradicting = "contradictory";

    /// <summary>One row; the label is read where its name is given.</summary>
    /// <exception cref="LineProblemException">The row lacks something; the message says what.</exception>
    public static PassagePair Read(JsonElement row, string id, string? label = null)
    {
        var answer = JsonLines.Need(row, "answer");
        var reference = row.TryGetProperty("reference", out var given) && given.ValueKind == JsonValueKind.Array
            ? given.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String).Select(r => r.GetString()!).Where(r => r.Length > 0).ToList()
            : JsonLines.Text(row, "reference") is { Length: > 0 } one ? [one] : [];
        if (reference.Count == 0)
        {
            throw new LineProblemException("The line has no \"reference\" to compare the answer with.");
        }

        bool? covers = label is null ? null : Covers(JsonLines.Need(row, label), label);
        var question = row.TryGetProperty("question_id", out var number) ? number.ToString() : "";
        return new(id, question, JsonLines.Text(row, "question") ?? "", reference, answer, covers);
    }

    private static bool Covers(string given, string label) => given is Covering or NotCovering or Contradicting ? given == Covering
        : throw new LineProblemException($"The \"{label}\" of the line is \"{given}\"; it must be {Covering}, {NotCovering} or {Contradicting}.");
}
