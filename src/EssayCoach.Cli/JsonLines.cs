using System.Text.Encodings.Web;
using System.Text.Json;
using EssayCoach.Marking.Scripts;

namespace EssayCoach.Cli;

/// <summary>A line of a file of JSON lines.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line, or null where it is longer than any line may be.</param>
/// <param name="IsGuessed">True where it is not UTF-8 and was read as Windows-1252.</param>
/// <param name="Position">How many bytes of the file have been read.</param>
internal sealed record JsonLine(int Number, string? Text, bool IsGuessed, long Position);

/// <summary>Reads files of JSON lines without holding more than one line.</summary>
internal static class JsonLines
{
    public const int LongestLine = 20 * 1024 * 1024;

    public static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines that are not blank.</summary>
    public static IEnumerable<JsonLine> Read(Stream stream)
    {
        using var line = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var (number, position, isTooLong) = (0, 0L, false);
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            for (var at = 0; at < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, read - at);
                var part = (end < 0 ? read : end) - at;
                isTooLong |= line.Length + part > LongestLine;
                line.Write(buffer, at, isTooLong ? 0 : part);
                at += part + 1;
                if (end >= 0)
                {
                    if (Take(line, ++number, isTooLong, position + at) is { } whole)
                    {
                        yield return whole;
                    }

                    line.SetLength(0);
                    isTooLong = false;
                }
            }

            position += read;
        }

        if ((line.Length > 0 || isTooLong) && Take(line, number + 1, isTooLong, position) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Reads a line as a JSON object; the second value says what is wrong where it is none.</summary>
    public static (JsonDocument? Document, string? Problem) Parse(JsonLine line)
    {
        if (line.Text is null)
        {
            return (null, $"The line is longer than {LongestLine / 1024 / 1024} MB.");
        }

        try
        {
            var document = JsonDocument.Parse(line.Text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? (document, null) : (null, "The line is not a JSON object.");
        }
        catch (JsonException e)
        {
            return (null, line.Text.Contains('\0', StringComparison.Ordinal)
                ? "The line holds null characters, as files in UTF-16 and files that are no text do. Save it as text in UTF-8."
                : $"The line is not JSON: {e.Message.Split(" LineNumber:")[0]}");
        }
    }

    /// <summary>A text of an object, or null where it has none or where it holds half a character.</summary>
    public static string? Text(JsonElement row, string name)
    {
        try
        {
            return row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A text that the row must have.</summary>
    /// <exception cref="LineProblemException">It has none; the message says so.</exception>
    public static string Need(JsonElement row, string name) => Text(row, name)
        ?? throw new LineProblemException(row.TryGetProperty(name, out _) ? $"The \"{name}\" of the line is not text, or holds half a character." : $"The line has no \"{name}\".");

    /// <summary>The id of a row, whether it is text or a number; without one, the line's number.</summary>
    public static string Id(JsonElement? row, JsonLine line)
    {
        var isNumber = row is { } r && r.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number;
        return isNumber ? row!.Value.GetProperty("id").GetRawText() : (row is { } text ? Text(text, "id") : null) ?? $"line-{line.Number}";
    }

    private static JsonLine? Take(MemoryStream line, int number, bool isTooLong, long position)
    {
        if (isTooLong)
        {
            return new(number, null, false, position);
        }

        var (text, isGuessed) = TextDecoder.Decode(line.GetBuffer().AsSpan(0, (int)line.Length));
        return string.IsNullOrWhiteSpace(text) ? null : new(number, text, isGuessed, position);
    }
}
