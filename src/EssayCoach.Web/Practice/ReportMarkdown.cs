using System.Text;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;

namespace EssayCoach.Web.Practice;

/// <summary>Writes a report as a Markdown file to keep or hand to a teacher.</summary>
public static class ReportMarkdown
{
    public static string Write(MarkedEssay report, string text)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        Line(page, $"# Practice feedback: {Plain(report.Rubric.Question)}");
        Line(page, $"A practice estimate by EssayCoach {report.Engine.Version}. {VerdictWords.Summary(report)}");
        foreach (var section in report.Feedback.Sections)
        {
            Line(page, "## " + Plain(section.Title));
            page.Append(string.Concat(section.Paragraphs.Select(p => $"- {Plain(p)}\n"))).Append('\n');
        }

        Line(page, "## Every point of the scheme");
        page.Append("| | point | verdict | your words | what is open |\n| --- | --- | --- | --- | --- |\n");
        for (var i = 0; i < report.Points.Count; i++)
        {
            page.Append(Row(i + 1, report.Points[i]));
        }

        page.Append('\n');
        Line(page, "## Your text");
        // An indented block shows any text as it is; no character in it is markup.
        page.Append(string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => "    " + line + "\n")));
        return page.ToString();
    }

    private static string Row(int number, PointResult point) =>
        $"| {number} | {Plain(point.Title)} | {VerdictWords.Of(point.Verdict)} | {Plain(string.Join(" … ", point.Evidence.Select(e => e.Quote)))} | {Plain(point.Missing ?? "")} |\n";

    private static void Line(StringBuilder page, string line) => page.Append(line).Append("\n\n");

    /// <summary>One line in which nothing is markup.</summary>
    private static string Plain(string words)
    {
        var line = new StringBuilder();
        foreach (var c in string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '&' or '~')
            {
                line.Append('\\');
            }

            line.Append(c);
        }

        return line.ToString();
    }
}
