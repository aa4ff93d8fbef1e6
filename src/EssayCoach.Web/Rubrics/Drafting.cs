using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Scripts;

namespace EssayCoach.Web.Rubrics;

/// <summary>Makes rubrics out of what a tutor has.</summary>
public sealed class Drafting(RubricDesk desk)
{
    /// <summary>The longest page that can be pasted.</summary>
    public const int LongestPage = 12_000_000;

    private const string PageName = "rubric.md";

    /// <summary>What is on the page, off the request's own thread: five megabytes take a while.</summary>
    public static Task<IReadOnlyList<DraftedRubric>> ReadAsync(string page, IReadOnlySet<string>? split = null) => Task.Run(() => RubricDraft.From(page, PageName, split));

    /// <summary>The text of a file that was chosen, or the sentence why it cannot be read.</summary>
    public static async Task<(string Text, string? Problem)> TextOfAsync(IFormFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > ScriptReader.LargestFile)
        {
            return ("", $"{file.FileName} is larger than {ScriptReader.LargestFile / 1024 / 1024} MB, which no mark scheme is. Save the text alone, without pictures, and try again.");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var reading = ScriptReader.Read(bytes.ToArray(), file.FileName);
        return (reading.Text ?? "", reading.Text is null ? reading.Problem : null);
    }

    /// <summary>Why nothing can be made of a page, or null where something can.</summary>
    public static string? Problem(string? page, IReadOnlyList<DraftedRubric> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        return string.IsNullOrWhiteSpace(page) ? "There is nothing to read yet: paste the page, or choose a file."
            : page.Length > LongestPage ? $"This text has {page.Length:N0} characters, which no question page has. Paste the part with the question and its mark scheme."
            : drafts.Count == 0 ? "No question and no points are found on this page. A mark scheme is a list of points under a heading such as “Mark scheme”, or bullets under the question: paste that part, or begin with an empty rubric."
            : null;
    }

    /// <summary>Keeps drafts of all that a page holds, with what the tutor filled in.</summary>
    /// <returns>Their ids.</returns>
    public async Task<IReadOnlyList<string>> KeepAsync(string me, IReadOnlyList<DraftedRubric> drafts, IReadOnlyDictionary<string, string> filledIn)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(filledIn);
        var ids = new List<string>();
        foreach (var draft in drafts)
        {
            var form = RubricForm.Read(draft.Markdown);
            foreach (var (key, value) in filledIn.Where(f => f.Value.Trim().Length > 0 && f.Key != Question))
            {
                form = form.Detail(key, value);
            }

            var text = filledIn.GetValueOrDefault(Question) is { Length: > 0 } question ? WithQuestion(form.Write(), question) : form.Write();
            var wish = filledIn.GetValueOrDefault(Question) is { Length: > 0 } asked ? Slug.Opening(asked) : Path.GetFileNameWithoutExtension(draft.FileName);
            ids.Add((await desk.NewAsync(me, DocumentKind.Rubric, wish, text)).RubricId);
        }

        return ids;
    }

    /// <summary>Keeps an empty rubric with its question.</summary>
    public async Task<string> BlankAsync(string me, string question) =>
        (await desk.NewAsync(me, DocumentKind.Rubric, Slug.Opening(question), $"---\n---\n\n# {OneLine(question)}\n\n## For: The first side\n\n### Title of a point\n\nThe point in a sentence.\n\n- Core: a fact that full credit needs\n\n## Against: The other side\n\n## Judgement\n\nWhat a good answer decides.\n")).RubricId;

    public const string Question = "question";

    private static string WithQuestion(string text, string question)
    {
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        var at = end < 0 ? 0 : end + "\n---\n".Length;
        return $"{text[..at]}\n# {OneLine(question)}\n{text[at..]}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
