using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Reads a file of questions in which each point has its fields: <c>## Q1</c>, <c>### Q1-P01 Title</c>, <c>- facts: core: ... ; extra: ...</c>.</summary>
internal static partial class QuestionFile
{
    internal static bool Matches(IEnumerable<string> lines) => lines.Any(l => PointHeading().IsMatch(l));

    internal static IReadOnlyList<DraftScheme> Read(IReadOnlyList<string> lines)
    {
        var questions = new List<QuestionBlock>();
        var tables = new List<TableBlock>();
        var prefixes = lines.Select(l => PointHeading().Match(l)).Where(m => m.Success).Select(m => IdOf(m.Groups["question"].Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        FieldBlock? open = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.TrimStart().StartsWith('|'))
            {
                var table = TableBlock.Read(lines, ref i);
                (questions.Count > 0 && open is not null ? questions[^1].Tables : tables).Add(table);
            }
            else if (PointHeading().Match(line) is { Success: true } point)
            {
                open = Point(questions, point);
            }
            else if (line.StartsWith('#'))
            {
                open = Heading(questions, line, prefixes);
            }
            else if (open is not null)
            {
                open.Add(line);
            }
        }

        var points = questions.SelectMany(q => q.Points).GroupBy(p => p.Reference, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        return [.. questions.Where(q => q.Points.Count > 0).Select(q => new QuestionDrafter(q, tables, points).Draft())];
    }

    private static FieldBlock Point(List<QuestionBlock> questions, Match heading)
    {
        var question = IdOf(heading.Groups["question"].Value);
        if (questions.Count == 0 || (question.Length > 0 && !questions[^1].Id.Equals(question, StringComparison.OrdinalIgnoreCase)))
        {
            questions.Add(new(question, ""));
        }

        var point = new FieldBlock(heading.Groups["reference"].Value, heading.Groups["title"].Value.Trim() is var title && title.EndsWith("**", StringComparison.Ordinal) ? title[..^2].Trim() : title);
        questions[^1].Points.Add(point);
        return point;
    }

    /// <summary>"Question 1" and "Q 1" are Q1.</summary>
    private static string IdOf(string id)
    {
        id = id.Replace(" ", "", StringComparison.Ordinal);
        return id.StartsWith("question", StringComparison.OrdinalIgnoreCase) ? "Q" + id[8..] : id;
    }

    /// <summary>A heading that opens a question; any other ends what is open, and "Other valid points" goes on as a line of it.</summary>
    private static FieldBlock? Heading(List<QuestionBlock> questions, string line, HashSet<string> prefixes)
    {
        if (QuestionHeading().Match(line) is { Success: true } heading && IdOf(heading.Groups["id"].Value) is var id && (id[0] is 'Q' or 'q' || prefixes.Contains(id)))
        {
            questions.Add(new(id, heading.Groups["title"].Value.Trim()));
            return questions[^1].Details;
        }

        var text = line.TrimStart('#', ' ');
        if (questions.Count > 0 && SectionKinds.Of(text) == SectionKind.Judgement)
        {
            questions[^1].Points.Add(new("J", text));
            return questions[^1].Points[^1];
        }

        var last = questions.Count > 0 && line.StartsWith("##", StringComparison.Ordinal) ? questions[^1].Details : null;
        last?.Add("**" + text.TrimEnd(':') + ":**");
        return last;
    }

    [GeneratedRegex(@"^#{2,5}\s*\**(?<reference>(?<question>[A-Za-z]{1,10} ?[0-9]{1,3}[a-z]?) ?[-–.] ?(P[0-9]{1,3}|J)|P[0-9]{1,3})([\s:.–)*-]+(?<title>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PointHeading();

    [GeneratedRegex(@"^#{1,3}\s*(?<id>[A-Za-z]{1,10} ?[0-9]{1,3}[a-z]?)\b[\s:.–-]*(?<title>.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex QuestionHeading();
}
