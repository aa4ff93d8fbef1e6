using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Reads board, syllabus, level and year from a line that names them without a label: "Edexcel A Level Economics A, Paper 3", "June 2022".</summary>
internal static partial class PageNames
{
    internal static IEnumerable<(string Key, string Value)> Of(string line)
    {
        if (Board().Match(line) is { Success: true } board)
        {
            yield return ("board", board.Value);
            if (line.Length > board.Length)
            {
                yield return ("syllabus", line);
            }
        }

        if (Level().Match(line) is { Success: true } level)
        {
            yield return ("level", level.Value.Replace('-', ' '));
        }

        if (Sitting().Match(line) is { Success: true } sitting)
        {
            yield return ("year", sitting.Groups["year"].Value);
        }
    }

    [GeneratedRegex(@"\b(AQA|OCR|WJEC|Eduqas|CCEA|SQA|(Pearson )?Edexcel|Cambridge International|CAIE|CIE|International Baccalaureate)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Board();

    [GeneratedRegex(@"\b(I?GCSE|AS[ -]Level|A[ -]Level|Advanced Higher|Higher)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    /// <summary>A month of exams and a year, or a line that is a year alone.</summary>
    [GeneratedRegex(@"(\b(January|May|May/June|June|October|October/November|November|Summer|Winter|Autumn|Specimen)|^) ?(?<year>(19|20)[0-9]{2})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Sitting();
}
