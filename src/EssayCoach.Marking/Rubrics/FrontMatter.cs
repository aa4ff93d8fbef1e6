using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EssayCoach.Marking.Rubrics;

/// <summary>A line of the front matter.</summary>
/// <param name="Key">Its key in lower case.</param>
/// <param name="Value">Its value.</param>
/// <param name="At">Where the key stands.</param>
/// <param name="ValueAt">Where the value stands.</param>
internal sealed record FrontLine(string Key, string Value, int At, int ValueAt);

/// <summary>Reads the YAML between the <c>---</c> lines, event by event: nothing is built that a hostile document could blow up.</summary>
internal static class FrontMatter
{
    internal static IReadOnlyList<FrontLine> Read(SourceText source, (int Start, int End)? span, IReadOnlyList<string> known, ProblemList problems)
    {
        if (span is not { } place || place.End <= place.Start)
        {
            return [];
        }

        var lines = new List<FrontLine>();
        try
        {
            Walk(new Parser(new StringReader(source.Text[place.Start..place.End])), source, lines, problems);
        }
        catch (YamlException e)
        {
            problems.Error(Offset(source, e.Start), "This line about the question cannot be read (" + Sentence(e) + "). Write one \"key: value\" a line, and put a value that has a colon in quotes.");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            problems.Error(place.Start, "The lines about the question cannot be read: write one \"key: value\" a line.");
        }

        foreach (var line in lines.Where(l => !known.Contains(l.Key, StringComparer.Ordinal)))
        {
            problems.Warn(line.At, Nearest.Sentence(line.Key, known) + " It is kept as a note.", Nearest.Of(line.Key, known) is { } meant ? ProblemList.Put(line.At, line.Key.Length, meant) : null);
        }

        return lines;
    }

    private static void Walk(Parser parser, SourceText source, List<FrontLine> lines, ProblemList problems)
    {
        var depth = 0;
        Scalar? key = null;
        var parts = new List<string>();
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            switch (current)
            {
                case DocumentStart or DocumentEnd or StreamStart or StreamEnd:
                    break;
                case MappingStart when depth > 3:
                case SequenceStart when key is null:
                case AnchorAlias:
                    problems.Error(Offset(source, current.Start), "Only \"key: value\" lines, such as \"marks: 20\", and plain lists can stand here.");
                    return;
                case Scalar scalar when depth == 2:
                    problems.Error(Offset(source, scalar.Start), "The lines about the question are \"key: value\" lines, such as \"marks: 20\".");
                    return;
                case Scalar scalar when depth == 3 && key is null:
                    key = scalar;
                    break;
                case Scalar scalar when depth == 3:
                    Keep(source, lines, key!, scalar.Value, scalar.Start, problems);
                    key = null;
                    break;
                case Scalar scalar when depth > 3:
                    parts.Add(scalar.Value);
                    break;
                case SequenceEnd when depth == 3 && key is not null:
                    Keep(source, lines, key, string.Join("; ", parts), key.Start, problems);
                    (key, parts) = (null, []);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Keep(SourceText source, List<FrontLine> lines, Scalar key, string value, Mark valueAt, ProblemList problems)
    {
        var name = string.Join(' ', key.Value.ToLowerInvariant().Split([' ', '-', '_', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (lines.Exists(l => l.Key == name))
        {
            problems.Error(Offset(source, key.Start), $"\"{name}\" is given twice: keep one of the two lines.", problems.RemoveLine(Offset(source, key.Start)));
            return;
        }

        lines.Add(new(name, value.Trim(), Offset(source, key.Start), Offset(source, valueAt)));
    }

    // The front matter begins on the document's second line; YAML counts lines and columns from 1.
    private static int Offset(SourceText source, Mark mark) => source.LineStart((int)mark.Line) + (int)Math.Max(0, mark.Column - 1);

    private static string Sentence(YamlException e)
    {
        var text = e.InnerException?.Message ?? e.Message;
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') : "not valid YAML";
    }
}
