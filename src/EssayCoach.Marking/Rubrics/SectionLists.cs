using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads the sections that are no side of the argument: words, dates, lists of terms, free text.</summary>
internal sealed class SectionLists(SourceText source, ProblemList problems)
{
    private const string Not = "not:";

    internal IEnumerable<string> Entries(Section section) => Bullets.Of(section.Blocks, source).Where(p => !p.Text.IsEmpty).Select(p => p.Text.Line);

    internal IEnumerable<string> Terms(Section section) =>
        Bullets.Of(section.Blocks, source).SelectMany(p => WordingLint.Parts(p.Text, problems)).Select(p => p.Line.TrimEnd('.'));

    internal IEnumerable<WordGroup> Words(Section section)
    {
        foreach (var piece in Bullets.Of(section.Blocks, source))
        {
            var colon = piece.Text.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                problems.Warn(piece.Text.At, "A line of words is \"word: same; same | not: look-alike\"; this one has no colon and is left out.");
                continue;
            }

            var names = piece.Text.Slice(0, colon).Line.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var rest = piece.Text.Slice(colon + 1);
            var bar = rest.Text.IndexOf('|', StringComparison.Ordinal);
            var same = WordingLint.Parts(bar < 0 ? rest : rest.Slice(0, bar), problems).Select(p => p.Line).ToList();
            var not = bar < 0 ? null : rest.Slice(bar + 1);
            if (not is not null && not.Text.StartsWith(Not, StringComparison.OrdinalIgnoreCase))
            {
                not = not.Slice(Not.Length);
            }

            if (names.Length > 0)
            {
                yield return new(names[0], [.. names.Skip(1), .. same], not is null ? [] : [.. WordingLint.Parts(not, problems).Select(p => p.Line)]);
            }
        }
    }

    internal IEnumerable<DatedEvent> Dates(Section section)
    {
        var rows = section.Blocks.OfType<Table>().SelectMany(t => t.OfType<TableRow>()).Where(r => !r.IsHeader).ToList();
        if (rows.Count == 0)
        {
            problems.Warn(section.Start, "Dates are a table with the columns event, right and record; none is found here.");
        }

        foreach (var row in rows)
        {
            var cells = Cells(row, source);
            var names = cells.Count == 0 ? [] : cells[0].Line.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var years = cells.Count < 2 ? [] : Years.Each(cells[1].Line);
            if (names.Length == 0 || years.Count == 0)
            {
                problems.Warn(row.Span.Start, "This row needs an event in the first column and a year in the second; it is left out.");
                continue;
            }

            yield return new(names, years, cells.Count > 2 && !cells[2].IsEmpty ? cells[2].Line : cells[1].Line);
        }
    }

    /// <summary>Free Markdown as it stands.</summary>
    internal string? Markdown(IReadOnlyList<Section> sections)
    {
        var parts = sections.SelectMany((s, i) => (i == 0 ? [] : new[] { Raw(s.Start, s.Heading!.At + s.Heading.Text.Length) }).Concat(s.Blocks.Select(b => Raw(b.Span.Start, b.Span.End + 1))));
        var text = string.Join("\n\n", parts.Where(p => p.Length > 0));
        return text.Length == 0 ? null : text;
    }

    /// <summary>An essay: its paragraphs one line each, with an empty line between them.</summary>
    internal string Essay(IReadOnlyList<Section> sections)
    {
        var parts = sections.SelectMany((s, i) => (i == 0 ? [] : new[] { s.Heading!.Line }).Concat(Bullets.Of(s.Blocks, source).Select(p => p.Text.Line)));
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }

    internal static List<Prose> Cells(TableRow row, SourceText source) =>
        [.. row.OfType<TableCell>().Select(c => c.OfType<LeafBlock>().FirstOrDefault() is { } leaf ? Prose.Of(leaf, source) : Prose.OfSource(source, c.Span.Start, c.Span.Start))];

    private string Raw(int start, int end) => Prose.OfSource(source, start, end).Text.Trim();
}
