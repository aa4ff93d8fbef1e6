using System.Globalization;
using Markdig.Extensions.Tables;

namespace EssayCoach.Marking.Rubrics;

/// <summary>What came of reading a level set.</summary>
/// <param name="Set">The level set, or null where an error stands in the way.</param>
/// <param name="Problems">All problems in the order of the document.</param>
public sealed record LevelSetReading(LevelSet? Set, IReadOnlyList<Problem> Problems);

/// <summary>Reads a level set document, in the format that <c>rubrics/README.md</c> shows.</summary>
public static class LevelSetReader
{
    private static readonly string[] Known = ["id", "marks", "board", "syllabus", "subject", "level", "name", "about", "source", "note", "checked"];

    /// <summary>Ids of the level sets that come with the engine.</summary>
    public static IReadOnlyList<string> ShippedIds => ShippedLevels.Ids;

    /// <summary>The document of a level set that comes with the engine.</summary>
    /// <param name="id">Its id in lower case.</param>
    /// <returns>The document, or null where there is none.</returns>
    public static string? Shipped(string id) => ShippedLevels.Document(id);

    /// <summary>Reads a level set: one table of levels, or one under a heading for each assessment objective.</summary>
    /// <param name="document">The Markdown document.</param>
    /// <param name="fileName">Its file name or path, for problems and for the id where the document gives none.</param>
    /// <returns>The level set, null where an error stands in the way, and all problems.</returns>
    public static LevelSetReading Read(string document, string fileName)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fileName);
        var source = new SourceText(document, fileName);
        var problems = new ProblemList(source);
        var outline = Outline.Read(source, problems);
        var front = FrontMatter.Read(source, outline.FrontMatter, Known, problems);
        var grids = new List<LevelGrid>();
        foreach (var section in outline.Sections)
        {
            foreach (var table in section.Blocks.OfType<Table>().Where(t => IsLadder(t, source)))
            {
                grids.Add(GridOf(section, table, source, problems));
            }
        }

        if (grids.Count == 0)
        {
            problems.Error(0, "No table of levels is found: write one with the columns level, marks and description, from the top level down.");
        }

        if (grids.Count > 1 && grids.Exists(g => g.Objective is null))
        {
            problems.Error(0, "Where there are several tables, each stands under its objective, such as \"## AO2: argument\".");
        }

        var outOf = grids.Sum(g => g.Bands.Count == 0 ? 0 : g.Bands[^1].To);
        if (front.FirstOrDefault(f => f.Key == "marks") is { } marks && marks.Value != outOf.ToString(CultureInfo.InvariantCulture))
        {
            problems.Error(marks.ValueAt, $"The marks are given as {marks.Value}, but the levels add up to {outOf}.");
        }

        var id = Slug.Of(front.FirstOrDefault(f => f.Key == "id")?.Value ?? Path.GetFileNameWithoutExtension(fileName));
        var name = outline.Sections.FirstOrDefault(s => s.Level == 1)?.Heading?.Line ?? id;
        return new(problems.HasErrors ? null : new(id, name, source.Version, outOf, grids), problems.Sorted());
    }

    /// <summary>The levels that a rubric gives in a section of its own, or null where it has no table of them. A gap or an overlap of marks is a warning here, as in a draft nothing may be lost.</summary>
    internal static LevelSet? Inside(Section section, string id, SourceText source, ProblemList problems)
    {
        if (section.Blocks.OfType<Table>().FirstOrDefault(t => IsLadder(t, source)) is not { } table)
        {
            problems.Error(section.Start, "No table of levels is found here: write one with the columns level, marks and description, from the top level down.");
            return null;
        }

        var grid = GridOf(null, table, source, problems);
        return grid.Bands.Count == 0 ? null : new(id, "Levels of this question", source.Version, grid.Bands[^1].To, [grid]);
    }

    private static bool IsLadder(Table table, SourceText source) =>
        table.OfType<TableRow>().FirstOrDefault() is { } head && SectionLists.Cells(head, source) is [var first, _, ..] && first.Line.Contains("level", StringComparison.OrdinalIgnoreCase);

    private static LevelGrid GridOf(Section? section, Table table, SourceText source, ProblemList problems)
    {
        var bands = new List<(LevelBand Band, int At)>();
        foreach (var row in table.OfType<TableRow>().Where(r => !r.IsHeader))
        {
            var cells = SectionLists.Cells(row, source);
            if (cells.Count < 2 || Numbers(cells[0].Line) is not [var level, ..] || Numbers(cells[1].Line) is not [var from, ..] marks)
            {
                problems.Error(row.Span.Start, "A row of the table is a level, its marks and its description, such as \"| 4 | 13-16 | ... |\".");
            }
            else if (level > 0)
            {
                bands.Add((new(level, from, marks[^1], cells.Count > 2 ? cells[2].Line : ""), row.Span.Start));
            }
        }

        bands.Sort((a, b) => a.Band.Level.CompareTo(b.Band.Level));
        LevelLint.Check(bands, table.Span.Start, problems, section is null ? ProblemSeverity.Warning : ProblemSeverity.Error);
        var (objective, about) = section is null ? (null, "whole") : Objective(section);
        return new(objective, [.. bands.Select(b => b.Band)], about);
    }

    private static (string? Objective, string About) Objective(Section section)
    {
        if (section.Heading is not { } heading || section.Level < 2)
        {
            return (null, "whole");
        }

        var side = SectionKinds.SideOf(heading.Line);
        var about = WordingLint.Plain(side.Name);
        return (heading.Line.Contains(':', StringComparison.Ordinal) ? side.Code : heading.Line,
            about.Contains("knowledge", StringComparison.Ordinal) ? "knowledge" : about.Contains("argument", StringComparison.Ordinal) || about.Contains("analysis", StringComparison.Ordinal) ? "argument" : "whole");
    }

    private static List<int> Numbers(string text)
    {
        var numbers = new List<int>();
        foreach (var part in new string([.. text.Select(c => char.IsAsciiDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }
}
