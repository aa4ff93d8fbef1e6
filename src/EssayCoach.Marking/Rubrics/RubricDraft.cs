using EssayCoach.Marking.Rubrics.Drafts;

namespace EssayCoach.Marking.Rubrics;

/// <summary>A rubric drafted from something else, for a tutor to go through.</summary>
/// <param name="FileName">The file name to keep it under: its id and <c>.md</c>.</param>
/// <param name="Markdown">The document; it reads without errors.</param>
/// <param name="Questions">What the tutor must still fill in or look at, one sentence each.</param>
/// <param name="Missing">Keys of the front matter that the page did not give: <c>board</c>, <c>marks</c>, <c>levels</c>, <c>period</c>.</param>
/// <param name="Splits">Bullets that hold several facts and could be points of their own.</param>
/// <param name="LeftOut">Lines that were taken for advertising or navigation.</param>
public sealed record DraftedRubric(string FileName, string Markdown, IReadOnlyList<string> Questions, IReadOnlyList<string> Missing, IReadOnlyList<SplitOffer> Splits, IReadOnlyList<string> LeftOut);

/// <summary>A bullet that holds several facts.</summary>
/// <param name="PointId">Id of its point.</param>
/// <param name="Statement">The bullet as it stands.</param>
/// <param name="Parts">What each new point would say.</param>
public sealed record SplitOffer(string PointId, string Statement, IReadOnlyList<string> Parts);

/// <summary>Drafts rubrics from a file of questions with points in fields, from a bare mark scheme, or from a question page as it was pasted.</summary>
public static class RubricDraft
{
    /// <summary>Given as an id to split, it stands for every bullet that can be split.</summary>
    public const string Everything = "*";

    private static readonly string[] Asked = ["board", "marks", "levels", "period"];

    private const int MostRepairs = 50;
    private const int MostLines = 20_000;

    /// <summary>Drafts one rubric for each question that the page has.</summary>
    /// <param name="page">The page as pasted; any text. Lines beyond the first twenty thousand are not read.</param>
    /// <param name="fileName">Its file name or path, from which an id is made where the page has no question.</param>
    /// <param name="split">Ids of points to split into the facts that they hold, or <see cref="Everything"/>; null to split none.</param>
    /// <returns>The drafts in the order of the page; none where it has no points.</returns>
    public static IReadOnlyList<DraftedRubric> From(string page, string fileName, IReadOnlySet<string>? split = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(fileName);
        var lines = DraftText.Lines(page);
        lines = lines[..Math.Min(lines.Count, MostLines)];
        var schemes = QuestionFile.Matches(lines) ? QuestionFile.Read(lines) : PageDrafter.Read(lines, split ?? new HashSet<string>(StringComparer.Ordinal));
        var drafts = new List<DraftedRubric>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scheme in schemes.Where(s => s.Points.Count > 0))
        {
            var id = IdOf(scheme, fileName);
            for (var n = 2; !taken.Add(id); n++)
            {
                id = IdOf(scheme, fileName) + "-" + n;
            }

            DraftWords.Add(scheme);
            DraftDates.Add(scheme);
            drafts.Add(Finish(DraftWriter.Write(scheme, id), id, scheme));
        }

        return drafts;
    }

    private static string IdOf(DraftScheme scheme, string fileName)
    {
        string[] ways = [Slug.Of(scheme.Id), Slug.Of(Slug.Opening(scheme.Question)), Slug.Of(Path.GetFileNameWithoutExtension(fileName)), "rubric"];
        return ways.First(w => w.Length > 0);
    }

    /// <summary>Takes out the lines that the reader will not have, and says so: a draft must always read.</summary>
    private static DraftedRubric Finish(string markdown, string id, DraftScheme scheme)
    {
        var questions = DraftQuestions.Of(scheme).ToList();
        for (var i = 0; i < MostRepairs; i++)
        {
            var error = RubricReader.Read(markdown, id + ".md").Problems.FirstOrDefault(p => p.Severity == ProblemSeverity.Error && p.File == id + ".md");
            if (error is null)
            {
                break;
            }

            var lines = markdown.Split('\n').ToList();
            questions.Add($"This line was left out ({error.Message.TrimEnd('.')}): {lines[error.Line - 1].Trim()}");
            lines.RemoveAt(error.Line - 1);
            markdown = string.Join('\n', lines);
        }

        questions.AddRange(RubricReader.Read(markdown, id + ".md").Problems.Where(p => p.Message.StartsWith("A gap", StringComparison.Ordinal) || p.Message.StartsWith("An overlap", StringComparison.Ordinal)).Select(p => p.Message));
        return new(id + ".md", markdown, questions, [.. Asked.Where(k => scheme.Detail(k) is null && !(k == "levels" && scheme.Levels.Count > 0))], scheme.Splits, scheme.LeftOut);
    }
}
