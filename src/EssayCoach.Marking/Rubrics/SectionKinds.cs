namespace EssayCoach.Marking.Rubrics;

/// <summary>What a heading of the first or second level opens.</summary>
internal enum SectionKind
{
    Loose,
    Side,
    Judgement,
    Words,
    Dates,
    OffScope,
    OtherValid,
    Plan,
    ModelAnswer,
    Sources,
    Expected,
    Levels,
}

/// <summary>Tells the sections that have a meaning of their own from the sides of the argument.</summary>
internal static class SectionKinds
{
    internal const int LongestCode = 8;

    internal static SectionKind Of(string heading)
    {
        var plain = WordingLint.Plain(heading);
        return plain switch
        {
            "words" or "synonyms" or "vocabulary" => SectionKind.Words,
            "dates" => SectionKind.Dates,
            "off scope" or "out of scope" or "off target" or "off target but common" => SectionKind.OffScope,
            "other valid points" => SectionKind.OtherValid,
            "levels" or "level set" or "levels of response" => SectionKind.Levels,
            "expected outcomes" or "expected results" => SectionKind.Expected,
            "plan" or "essay plan" => SectionKind.Plan,
            "sources" or "further reading" => SectionKind.Sources,
            "j" or "conclusion" or "verdict" or "overall judgement" or "overall judgment" or "expected judgement" => SectionKind.Judgement,
            _ when plain.StartsWith("model answer", StringComparison.Ordinal) || plain.StartsWith("model essay", StringComparison.Ordinal) => SectionKind.ModelAnswer,
            _ when plain.StartsWith("judgement", StringComparison.Ordinal) || plain.StartsWith("judgment", StringComparison.Ordinal) || plain.StartsWith("j ", StringComparison.Ordinal) => SectionKind.Judgement,
            _ => SectionKind.Side,
        };
    }

    /// <summary>Code and name of a side: "F: Limits and failures", or a heading from whose words a code is made.</summary>
    internal static Side SideOf(string heading)
    {
        var colon = heading.IndexOf(':', StringComparison.Ordinal);
        var code = colon < 0 ? "" : heading[..colon].Trim();
        if (code.Length is > 0 and <= LongestCode && code.All(char.IsLetterOrDigit))
        {
            return new(code.Equals("both", StringComparison.OrdinalIgnoreCase) ? "both" : code, heading[(colon + 1)..].Trim());
        }

        var name = heading.TrimEnd(':', ' ');
        return new(Slug.Of(name), name);
    }
}
