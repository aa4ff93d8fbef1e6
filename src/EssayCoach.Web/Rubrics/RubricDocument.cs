using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Rubrics;

/// <summary>A document read as its kind is read.</summary>
/// <param name="Scheme">The mark scheme of a rubric without errors, else null.</param>
/// <param name="Levels">The level set of a level document without errors, else null.</param>
public sealed record DocumentReading(MarkScheme? Scheme, LevelSet? Levels, IReadOnlyList<Problem> Problems)
{
    public bool CanBeUsed => Scheme is not null || Levels is not null;

    public static DocumentReading Of(DocumentKind kind, string id, string text, Func<string, string?> levelOf)
    {
        if (kind == DocumentKind.LevelSet)
        {
            var levels = LevelSetReader.Read(text, id + ".md");
            return new(null, levels.Set, IdProblem(levels.Set?.Id, id, text) is { } other ? [other, .. levels.Problems] : levels.Problems);
        }

        var reading = RubricReader.Read(text, id + ".md", levelOf);
        return new(reading.Scheme, null, [.. new[] { IdProblem(reading.Scheme?.Id, id, text), NoQuestion(reading.Scheme, id) }.OfType<Problem>(), .. reading.Problems, .. Unsaid(reading.Scheme, id)]);
    }

    // Attempts are found by the id, so that one document cannot become another under way.
    private static Problem? IdProblem(string? found, string id, string text)
    {
        if (found is null || found == id)
        {
            return null;
        }

        var form = RubricForm.Read(text);
        var lead = string.Concat(form.Parts.TakeWhile(p => !(p.Kind == FormPartKind.Detail && p.Key == "id")).Select(p => p.Raw));
        var line = form.Parts.FirstOrDefault(p => p.Kind == FormPartKind.Detail && p.Key == "id");
        return new(id + ".md", lead.Count(c => c == '\n') + 1, 1, ProblemSeverity.Error, $"This document is kept under the id {id}, but calls itself {found}: attempts and versions are found by the id, so it must stay.")
        {
            Fix = line is null ? null : new(lead.Length, line.Raw.TrimEnd('\n').Length, "id: " + id, $"Write \"id: {id}\""),
        };
    }

    // A rubric marks without these, so nothing is wrong; whoever writes their first one would not know that they are missing.
    private static IEnumerable<Problem> Unsaid(MarkScheme? scheme, string id)
    {
        Problem Hint(string message) => new(id + ".md", 1, 1, ProblemSeverity.Warning, message);
        if (scheme is { Judgement: null })
        {
            yield return Hint("Nothing says what a good judgement is: add the section “Judgement” at the end of the form, or write \"## Judgement\" and a paragraph under it.");
        }

        if (scheme is { Levels: null })
        {
            yield return Hint("No level set is named, so students get feedback and no level: add the detail “levels” at the top of the form, or write a line such as \"levels: cie-20\".");
        }

        if (scheme is { ModelAnswers.Count: > 0 } && !scheme.Details.ContainsKey("rights"))
        {
            yield return Hint("Students will see the model answer: say by what right, in the detail “rights” at the top of the form, or in a line such as \"rights: written by our department\".");
        }
    }

    private static Problem? NoQuestion(MarkScheme? scheme, string id) => scheme is null || scheme.Question.Length > 0 ? null
        : new(id + ".md", 1, 1, ProblemSeverity.Error, "There is no question yet: put it in a heading at the top, such as \"# How successful was ...?\".");
}

/// <summary>What lists and searches know of a document.</summary>
public sealed record DocumentCard(string Title, string About, string Search, string Hash)
{
    private static readonly string[] Told = ["subject", "topic", "level", "board", "year", "marks"];

    public static DocumentCard Of(DocumentKind kind, string id, string text, Func<string, string?> levelOf)
    {
        var (title, about) = kind == DocumentKind.LevelSet ? Levels(id, text) : Rubric(id, text, levelOf);
        return new(title, about, " " + string.Join(' ', SearchWords.Of(id + " " + title + " " + about)), RubricReader.VersionOf(text));
    }

    /// <summary>A new draft of the document.</summary>
    internal RubricVersion Version(string me, DocumentKind kind, string id, string text, DateTime now, string? basedOn = null) => new()
    {
        Id = Guid.NewGuid(),
        Kind = kind,
        RubricId = id,
        Text = text,
        Hash = Hash,
        BasedOn = basedOn,
        Title = Title,
        About = About,
        Search = Search,
        AuthorId = me,
        SavedBy = me,
        MadeUtc = now,
        SavedUtc = now,
    };

    private static (string Title, string About) Rubric(string id, string text, Func<string, string?> levelOf)
    {
        var head = RubricHead.Read(text, id + ".md");
        var scheme = head is null ? RubricReader.Read(text, id + ".md", levelOf).Scheme : null;
        var details = head?.Details ?? scheme?.Details ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var about = Told.Select(k => details.GetValueOrDefault(k) is { Length: > 0 } value ? k == "marks" ? value + " marks" : value : null).OfType<string>();
        return (head?.Question ?? scheme?.Question ?? FirstHeading(text) ?? id, string.Join(" · ", about));
    }

    private static (string Title, string About) Levels(string id, string text) =>
        LevelSetReader.Read(text, id + ".md").Set is { } set ? (set.Name, $"{set.OutOf} marks") : (FirstHeading(text) ?? id, "");

    private static string? FirstHeading(string text) =>
        text.Split('\n').FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal) && l.Trim().Length > 2)?[2..].Trim();
}
