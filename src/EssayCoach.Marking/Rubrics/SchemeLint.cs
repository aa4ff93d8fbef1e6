namespace EssayCoach.Marking.Rubrics;

/// <summary>Looks at the rubric as a whole: what is missing, repeated or contradicts itself.</summary>
internal static class SchemeLint
{
    private const int LongestQuestion = 2000;

    private static readonly HashSet<string> Stops = new(
        "the a an and or of to in on at by for from with into was were is are be been has have had did do it its this that these those they them he she his her as than but if not no so because which who what when where how very more most also".Split(' '),
        StringComparer.Ordinal);

    internal static void Check(SchemeParts parts, QuestionDetails details, ProblemList problems)
    {
        var question = parts.Question?.Line ?? details.Question ?? "";
        var asked = WordingLint.Plain(question[..Math.Min(question.Length, LongestQuestion)]);
        if (question.Length == 0)
        {
            problems.Warn(0, "No question is found: put it in a heading at the top, such as \"# How successful was ...?\".");
        }

        if (parts.Points.Count == 0)
        {
            problems.Error(0, "No points are found. Write each as a bullet under a heading that names its side, such as \"## Failures\" and \"- The talks failed over debts.\"");
        }

        var all = parts.Points.Select(p => p.Point).ToList();
        CheckTitles(all, problems);
        CheckSameFacts(all, problems);
        foreach (var point in parts.Judgement is { IsBare: false } judgement ? all.Append(judgement) : all)
        {
            WordingLint.Check(point, problems);
            CheckWordings(point, asked, problems);
            CheckConfusions(point, problems);
        }

        foreach (var point in all.Where(p => !HasContent(p)))
        {
            problems.Warn(point.Title.At, $"\"{point.TitleText}\" has no words that rules can match in an English essay; a person must look for this point.");
        }
    }

    private static void CheckTitles(List<PointParts> points, ProblemList problems)
    {
        var first = new Dictionary<string, PointParts>(StringComparer.Ordinal);
        foreach (var point in points)
        {
            if (point.Id.Length == 0)
            {
                problems.Error(point.Title.At, "A point needs a title with letters in it.");
            }
            else if (!first.TryAdd(point.Id, point))
            {
                problems.Error(point.Title.At, point.IsBare
                    ? $"Two points begin with the same eight words, \"{point.TitleText}\": word one of them differently."
                    : $"Two points have the title \"{point.TitleText}\": give one of them another, since results are kept by title.");
            }
        }
    }

    private static void CheckSameFacts(List<PointParts> points, ProblemList problems)
    {
        var first = new Dictionary<string, PointParts>(StringComparer.Ordinal);
        foreach (var point in points.Where(p => p.Facts.Exists(f => !f.Text.IsEmpty)))
        {
            var facts = string.Join('\n', point.Facts.Select(f => WordingLint.Plain(f.Text.Line)).Order(StringComparer.Ordinal));
            if (!first.TryAdd(facts, point))
            {
                problems.Warn(point.Title.At, $"\"{point.TitleText}\" and \"{first[facts].TitleText}\" have the same facts, so an essay would earn both at once.");
            }
        }
    }

    private static void CheckWordings(PointParts point, string question, ProblemList problems)
    {
        var asked = " " + question + " ";
        foreach (var wording in point.Wordings)
        {
            foreach (var alternative in WordingLint.Alternatives(wording.Line).Select(WordingLint.Plain).Where(a => a.Length > 0))
            {
                if (asked.Contains(" " + alternative + " ", StringComparison.Ordinal))
                {
                    problems.Warn(wording.At, $"\"{alternative}\" stands in the question itself, so repeating the question would earn it.");
                }
            }
        }
    }

    private static void CheckConfusions(PointParts point, ProblemList problems)
    {
        var accepted = point.Wordings.SelectMany(w => WordingLint.Alternatives(w.Line)).Select(WordingLint.Plain).Where(a => a.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var confusion in point.Confusions.Where(c => !c.Text.IsEmpty))
        {
            var form = ConfusionForm.Of(confusion.Text.Line);
            var wrong = confusion.Wordings.Select(w => (w.At, Text: w.Line)).Append((confusion.Text.At, Text: form.Wrong ?? confusion.Text.Line));
            foreach (var (at, text) in wrong.Where(w => accepted.Contains(WordingLint.Plain(w.Text))))
            {
                problems.Error(at, $"\"{text}\" is a confusion and an accepted wording at once: take it out of one of the two.");
            }

            if (form.IsDate && form.Years.Count == 0)
            {
                problems.Warn(confusion.Text.At, "Write the wrong years, such as \"dated 1921, 1925\".");
            }
            else if (!form.IsDate && form.Wrong is null && confusion.Wordings.Count == 0)
            {
                problems.Warn(confusion.Text.At, "This confusion cannot be found in an essay: write it as \"X for Y\" or \"dated 1921\", or list wordings under it that give it away.");
            }
        }
    }

    private static bool HasContent(PointParts point) =>
        point.Wordings.Concat(point.Statement).Append(point.Title).Any(p => WordingLint.Plain(p.Line).Split(' ').Any(w => w.Any(IsLatin) && !Stops.Contains(w)));

    // The engine's vocabulary is English: letters from A to Latin Extended-B, and years.
    private static bool IsLatin(char c) => char.IsAsciiDigit(c) || (char.IsLetter(c) && c < '\u0250');
}
