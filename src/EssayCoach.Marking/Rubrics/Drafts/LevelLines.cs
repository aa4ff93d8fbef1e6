using System.Globalization;
using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Reads levels with their marks and descriptors: in one line, in a table, or each as a block under a heading such as "Level 5 (21-24 marks)".</summary>
internal static partial class LevelLines
{
    private const int Fewest = 2;

    /// <summary>"L5 21-24 sustained judgement; L4 16-20 ...": the levels in the order of the text, none where there are fewer than two.</summary>
    internal static List<LevelBand> InLine(string text)
    {
        var heads = Head().Matches(text);
        var bands = heads.Select((head, i) => Band(head, text[(head.Index + head.Length)..(i + 1 < heads.Count ? heads[i + 1].Index : text.Length)])).ToList();
        return bands.Count < Fewest ? [] : bands;
    }

    /// <summary>The rows of a table that has a column for the level and one for its marks.</summary>
    internal static List<LevelBand> InTable(TableBlock table)
    {
        var (level, marks) = (table.Column("level", "band"), table.Column("mark"));
        if (level < 0 || marks < 0 || level == marks)
        {
            return [];
        }

        var bands = new List<LevelBand>();
        foreach (var row in table.Rows.Skip(1))
        {
            var said = string.Join(" ", row.Where((_, i) => i != level && i != marks).Where(c => c.Length > 0));
            if (Number().Match(TableBlock.Cell(row, level)) is { Success: true } number && int.Parse(number.Value, CultureInfo.InvariantCulture) is > 0 and var n && Range().Match(TableBlock.Cell(row, marks)) is { Success: true } range)
            {
                bands.Add(new(n, From(range), To(range), said));
            }
        }

        return bands.Count < Fewest ? [] : bands;
    }

    /// <summary>Takes the levels out of the lines of a page.</summary>
    /// <param name="lines">The page; the lines that are left come back.</param>
    internal static (List<LevelBand> Bands, IReadOnlyList<string> Left) Take(IReadOnlyList<string> lines)
    {
        var (bands, rest, open, ended) = (new List<LevelBand>(), new List<string>(), false, false);
        var lastHead = Enumerable.Range(0, lines.Count).LastOrDefault(i => Block().IsMatch(lines[i].Trim()), -1);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith('|') && Table(lines, ref i) is { Count: > 0 } table)
            {
                (bands, open) = ([.. bands, .. table], false);
            }
            else if (InLine(line) is { Count: > 0 } several)
            {
                (bands, open) = ([.. bands, .. several], false);
            }
            else if (Block().Match(line) is { Success: true } head)
            {
                bands.Add(Band(head, head.Groups["text"].Value));
                (open, ended) = (true, false);
            }
            else if (open && Nothing().IsMatch(line))
            {
                open = false;
            }
            else if (open && line.Length > 0 && !line.StartsWith('#') && !(ended && i > lastHead))
            {
                var (last, more) = (bands[^1], line.TrimStart('-', '*', '•', '·', ' '));
                bands[^1] = last with { Descriptor = (last.Descriptor + " " + more).Trim() };
            }
            else
            {
                open &= line.Length == 0;
                ended = open && bands[^1].Descriptor.Length > 0;
                rest.Add(lines[i]);
            }
        }

        return bands.Count < Fewest ? ([], lines) : (bands, rest);
    }

    /// <summary>Keeps levels that count from 1 without a break; of others the tutor is told why they were not taken over.</summary>
    internal static void Keep(List<LevelBand> bands, DraftScheme scheme)
    {
        if (bands.Count > 0 && Problem(bands) is { } problem)
        {
            scheme.Questions.Add($"The levels that are given were not taken over: {problem}. Write them under the heading Levels, one row a level: | level | marks | in our words |.");
        }
        else if (bands.Count > 0)
        {
            scheme.Levels.AddRange(bands);
            scheme.Questions.Add("The levels were taken over as they are given. Check their marks, and put their descriptions in words of your own where they are a board's. (## Levels)");
        }
    }

    /// <summary>What stands in the way of taking levels over as they are, in a sentence, or null.</summary>
    private static string? Problem(List<LevelBand> bands)
    {
        var ordered = bands.Select(b => b.Level).Order().ToList();
        var gap = Enumerable.Range(1, ordered.Count).FirstOrDefault(n => ordered[n - 1] != n);
        var backwards = bands.Find(b => b.From > b.To);
        return gap > 0 ? $"level {gap} is missing or given twice" : backwards is not null ? $"level {backwards.Level} runs backwards, from {backwards.From} to {backwards.To}" : null;
    }

    private static List<LevelBand>? Table(IReadOnlyList<string> lines, ref int at)
    {
        var end = at;
        var bands = InTable(TableBlock.Read(lines, ref end));
        at = bands.Count > 0 ? end : at;
        return bands;
    }

    private static LevelBand Band(Match head, string text) => new(int.Parse(head.Groups["level"].Value, CultureInfo.InvariantCulture), From(head), To(head), Tidy(Nothing().Replace(text, "")));

    private static string Tidy(string text) => DraftText.OneLine(text).Trim(' ', '|', ';', ',', ':', '*', '-', '–', '—');

    private static int From(Match match) => int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);

    private static int To(Match match) => match.Groups["to"].Success ? int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) : From(match);

    private const string Marks = @"[\s:(\[,;–—-]{0,4}(?<from>[0-9]{1,3})\s?(?:[-–—]|to)\s?(?<to>[0-9]{1,3})(?:\s?marks?)?[)\]]?";

    [GeneratedRegex(@"\b(?:L|Level|Band)\s?(?<level>[1-9])\b" + Marks + @"\s?[:.–—-]?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex(@"^[#*\s•·-]*(?:L|Level|Band)\s?(?<level>[1-9])\b[\s*:(\[,;–—-]{0,6}(?:(?<from>[0-9]{1,3})\s?(?:[-–—]|to)\s?(?<to>[0-9]{1,3})(?:\s?marks?)?|(?<from>[0-9]{1,3})\s?marks?)[)\]]?[*\s:.–—-]*(?<text>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    /// <summary>The level of an answer that earns nothing has no band.</summary>
    [GeneratedRegex(@"(?:^|[|;.]\s*)[#*\s-]*(?:L|Level|Band)?\s?0\b[\s:(]*(?:0 )?(?:marks?)?[)\s:–—-]*(?:nothing|no )[^|;]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex("[0-9]{1,2}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<from>[0-9]{1,3})(?:\s?(?:[-–—]|to)\s?(?<to>[0-9]{1,3}))?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
