namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Mistakes in dates: "dates it 1926 or 1927", "NATO dated 1945", "Etaples dated 1502", "executed 1509".</summary>
internal sealed class DateMistakes(DraftPoint point)
{
    private readonly PointNames names = new(point);

    /// <summary>The forms that a rubric can check; null where the mistake is no date.</summary>
    /// <param name="plain">The mistake without brackets.</param>
    /// <param name="record">What the record says where the facts give no date.</param>
    internal List<DraftConfusion>? Of(string plain, string record)
    {
        if (MistakeWords.Dates().Match(plain) is not { Success: true } dated || MistakeWords.Verb().IsMatch(plain))
        {
            return null;
        }

        var rest = dated.Groups["rest"].Value;
        var given = Years.Each(MistakeWords.Digits().Match(rest).Groups["years"].Value);
        var subject = DraftText.Wording(dated.Groups["subject"].Value.Length > 0 ? dated.Groups["subject"].Value : given.Count > 0 ? MistakeWords.Digits().Match(rest).Groups["before"].Value : "");
        var right = subject.Length == 0 || IsWhole(subject) ? [] : DraftDates.YearsOf(point, subject);
        var years = given.Except(right.Count > 0 ? right : names.RightYears).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        // "dates the break 1924": where no other year stands in the core, it is the point's own date that is meant.
        var own = right.Count == 0 ? names.Own(subject) || plain.StartsWith("dates the ", StringComparison.Ordinal) : names.RightYears.Count > 0 && names.RightYears.All(right.Contains);
        if (!own && right.Count > 0 && !subject.Any(char.IsUpper) && !subject.Any(char.IsDigit))
        {
            return null;
        }

        // "dates Watts 1968" of a point that has 1968 too: said of the name it is wrong all the same.
        List<string> named = right.Count > 0 && subject.Any(char.IsUpper) && subject != names.Name ? [.. years.Select(y => $"{subject} {y}")] : [];
        return own
            ? [new("dated " + string.Join(", ", years), "date", named, names.RightDate() is { Length: > 0 } date ? date : record)]
            : [new(plain, "date", [.. years.Select(y => $"{subject} {y}")], right.Count > 0 ? $"{subject}: the right {(right.Count == 1 ? "year is" : "years are")} {string.Join(", ", right)}." : record)];
    }

    private static bool IsWhole(string subject) => WordingLint.Plain(subject) is "it" or "this" or "them" or "to" or "only" or "the point";
}
