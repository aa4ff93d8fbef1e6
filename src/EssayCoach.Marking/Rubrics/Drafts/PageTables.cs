namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Makes a bullet of each row of a table of points, so that a scheme in a table reads like one in bullets.</summary>
internal static class PageTables
{
    internal static IReadOnlyList<string> AsBullets(IReadOnlyList<string> lines)
    {
        var read = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].TrimStart().StartsWith('|') || TableBlock.Read(lines, ref i) is not { Rows: [{ Count: > 1 } heading, ..] } table)
            {
                read.Add(lines[i]);
                continue;
            }

            // A table of levels or of dates is no list of points.
            var kept = heading[0].Contains("level", StringComparison.OrdinalIgnoreCase) || heading[0].Contains("band", StringComparison.OrdinalIgnoreCase) ? [] : table.Rows.Skip(1);
            read.Add("");
            read.AddRange(kept.Select(r => string.Join(": ", r.Where(c => c.Any(char.IsLetter)))).Where(t => t.Length > 0).Select(t => "- " + t));
            read.Add("");
        }

        return read;
    }
}
