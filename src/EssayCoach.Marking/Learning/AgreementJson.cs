using System.Text.Json;

namespace EssayCoach.Marking.Learning;

/// <summary>Reads label rows and mark reports from JSON into the form in which two markers are compared.</summary>
public static class AgreementJson
{
    private static readonly string[] Verdicts = ["full", "partial", "wrong", "missing"];

    /// <summary>Reads a label row: <c>{"id","question","text","points":{"...":{"verdict","quotes"}},"slips","level","marks","flags"}</c>.</summary>
    /// <param name="row">The JSON object.</param>
    /// <returns>The row and the essay's text, in which the quotes of other rows are looked up.</returns>
    /// <exception cref="FormatException">The object is no label row; the message says what is wrong.</exception>
    public static (AgreementRow Row, string Text) ReadLabels(JsonElement row)
    {
        var text = row.ValueKind == JsonValueKind.Object && row.TryGetProperty("text", out var t) && t.ValueKind == JsonValueKind.String
            ? t.GetString()! : throw new FormatException("A label row needs \"id\" and \"text\".");
        var read = Read(row, text);
        var unknown = read.Points.FirstOrDefault(p => !Verdicts.Contains(p.Value.Verdict, StringComparer.Ordinal));
        return unknown.Key is null ? (read, text) : throw new FormatException($"The verdict of {unknown.Key} is \"{unknown.Value.Verdict}\". It must be full, partial, wrong or missing.");
    }

    /// <summary>Reads a mark report, or the label row of a second marker.</summary>
    /// <param name="row">The JSON object.</param>
    /// <param name="text">The essay's text, in which quotes are looked up.</param>
    /// <returns>The row.</returns>
    /// <exception cref="FormatException">The object is neither; the message says what is wrong.</exception>
    public static AgreementRow Read(JsonElement row, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var points = new Dictionary<string, PointAgreement>(StringComparer.Ordinal);
            foreach (var (id, point) in Points(row))
            {
                points[id] = new(point.GetProperty("verdict").GetString() ?? "", Spans(point, text));
            }

            var level = Property(row, "level");
            var marks = level is { ValueKind: JsonValueKind.Object } estimate ? Property(estimate, "marks") : Property(row, "marks");
            level = level is { ValueKind: JsonValueKind.Object } whole ? Property(whole, "level") : level;
            return new(IdOf(row), Property(row, "kind")?.ToString() ?? "?", points, Slips(row, text), (int?)Number(level), Number(marks), Flags(row));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The row is neither a mark report nor a label row: " + e.Message, e);
        }
    }

    /// <summary>The id of a row, whether it is text or a number.</summary>
    /// <param name="row">The JSON object.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">There is none.</exception>
    public static string IdOf(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && Property(row, "id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id ? id.ToString() : throw new FormatException("A row needs an \"id\".");

    private static IEnumerable<(string Id, JsonElement Point)> Points(JsonElement row)
    {
        if (Property(row, "points") is not { } points)
        {
            return [];
        }

        if (points.ValueKind == JsonValueKind.Object)
        {
            return points.EnumerateObject().Select(p => (p.Name, p.Value));
        }

        var listed = points.EnumerateArray().Select(p => (p.GetProperty("id").ToString(), p));
        return Property(row, "judgement") is { ValueKind: JsonValueKind.Object } judgement ? listed.Append((AgreementRow.JudgementId, judgement)) : listed;
    }

    private static IReadOnlyList<TextSpan> Spans(JsonElement point, string text)
    {
        if (Property(point, "evidence") is { ValueKind: JsonValueKind.Array } evidence)
        {
            return [.. evidence.EnumerateArray().Select(Span)];
        }

        return Property(point, "quotes") is { ValueKind: JsonValueKind.Array } quotes ? AgreementRow.SpansOf(text, quotes.EnumerateArray().Select(q => q.GetString() ?? "")) : [];
    }

    private static List<TextSpan> Slips(JsonElement row, string text)
    {
        var spans = new List<TextSpan>();
        foreach (var slip in Property(row, "slips") is { ValueKind: JsonValueKind.Array } slips ? slips.EnumerateArray() : default)
        {
            if (Property(slip, "start") is not null)
            {
                spans.Add(Span(slip));
            }
            else
            {
                spans.AddRange(AgreementRow.SpansOf(text, [slip.GetProperty("quote").GetString() ?? ""]));
            }
        }

        return spans;
    }

    private static HashSet<string> Flags(JsonElement row) =>
        Property(row, "flags") is { ValueKind: JsonValueKind.Array } flags ? flags.EnumerateArray().Select(f => f.ToString()).ToHashSet(StringComparer.Ordinal) : [];

    private static TextSpan Span(JsonElement e) => new(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());

    private static double? Number(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static JsonElement? Property(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
