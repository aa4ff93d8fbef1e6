using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>What a line of a pasted page opens.</summary>
internal enum PagePart
{
    None,
    Scheme,
    Plan,
    Essay,
    Sources,
    Judgement,

    /// <summary>A board's descriptors of levels, which belong into a level set.</summary>
    Levels,
    Advertising,
}

/// <summary>A line of a pasted page.</summary>
/// <param name="Text">Its text without heading marks, bullet or number.</param>
/// <param name="IsBullet">True where a bullet, star or number opened it.</param>
/// <param name="IsHeading">True where it was marked as a heading, in Markdown or in bold type.</param>
internal sealed partial record PageLine(string Text, bool IsBullet, bool IsHeading)
{
    private const int LongestHeading = 9;

    private static readonly HashSet<string> Small = new("the of and to in a an for with from by on at or as that its their his her was were is are".Split(' '), StringComparer.Ordinal);

    /// <summary>True where it is short and ends without a full stop, as headings do.</summary>
    internal bool IsShort => Text.Length > 0 && Text.Split(' ').Length <= LongestHeading && !Text.EndsWith('.') && !Text.EndsWith('?') && !Text.EndsWith('!') && !Text.EndsWith(';') && !Text.EndsWith(',') && !char.IsLower(Text[0]);

    internal bool EndsSentence => Text.Length > 0 && ".!?:;)]\"”".Contains(Text[^1], StringComparison.Ordinal);

    /// <summary>True where the next line must go on from it: it ends in a comma or a small word.</summary>
    internal bool BreaksOff => Text.EndsWith(',') || Small.Contains(Text.Split(' ')[^1]);

    internal static PageLine Of(string line)
    {
        var text = line.Trim();
        var heading = text.StartsWith('#');
        text = text.TrimStart('#', ' ').Trim();
        if (text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.TrimEnd(':').EndsWith("**", StringComparison.Ordinal))
        {
            (heading, text) = (true, text.Trim(':').Trim('*').Trim());
        }

        var bullet = Bullet().Match(text);
        var unmarked = bullet.Success ? text[bullet.Length..] : WithoutSigns(text);
        return new(DraftText.OneLine(unmarked), !heading && unmarked.Length < text.Length, heading);
    }

    internal PagePart Opens()
    {
        if (IsShort || IsHeading)
        {
            var plain = WordingLint.Plain(Text);
            return Essay().IsMatch(plain) ? PagePart.Essay
                : Scheme().IsMatch(plain) ? PagePart.Scheme
                : Plan().IsMatch(plain) ? PagePart.Plan
                : Sources().IsMatch(plain) ? PagePart.Sources
                : Judgement().IsMatch(plain) ? PagePart.Judgement
                : IsAdvertising ? PagePart.Advertising
                : Levels().IsMatch(Text) ? PagePart.Levels
                : PagePart.None;
        }

        return Levels().IsMatch(Text) ? PagePart.Levels : IsAdvertising ? PagePart.Advertising : PagePart.None;
    }

    /// <summary>True for what a site says of itself. Prices and the words of selling are that in a short line alone: mark schemes of economics have them in their points.</summary>
    internal bool IsAdvertising => Advertising().IsMatch(Text) || (IsShort && !IsBullet && Selling().IsMatch(Text));

    /// <summary>The heading of the model answer that this line opens, with its level or grade where it names one.</summary>
    internal string AnswerHeading
    {
        get
        {
            var rest = Essay().Replace(Text, "").Trim(' ', ':', '-', '–', '—', '(', ')', '.');
            return Standard().IsMatch(rest) ? "Model answer: " + rest : "Model answer";
        }
    }

    internal bool IsConclusion => Concluding().IsMatch(Text);

    private static string WithoutSigns(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark || rune.Value == ' ' || (rune.IsBmp && "•‣◦⁃∙·".Contains((char)rune.Value, StringComparison.Ordinal));
            if (!sign)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return text[at..];
    }

    [GeneratedRegex(@"^([-*+–—] +|[0-9]{1,3}[.)] +|\(?[a-z][.)] +|\(?(i{1,3}|iv|v|vi{1,3}|ix|x)\) +)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\b((model|sample|example|exemplar) (essay|answer|response)|essay answer)s?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Essay();

    [GeneratedRegex(@"\b(level|grade|band|marks?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Standard();

    [GeneratedRegex(@"\b(mark ?schemes?|marking (scheme|points|guide)|indicative content|answers? (may|might|could) include)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(free |sample |model )?(essay |answer )?(plan|outline)$|\bessay plan\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^(sources|references|bibliography|further reading|works cited|reading list)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sources();

    [GeneratedRegex(@"^((evaluation|overall|final|supported|substantiated|expected) )?(and )?(judge?ments?|conclusions?|verdict)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Judgement();

    [GeneratedRegex(@"^(level|band) ?[0-9]\b|^(levels of response|generic levels?|level descriptors?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Levels();

    [GeneratedRegex(@"^(in conclusion|to conclude|overall,|on balance|conclusion:|judge?ment:)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Concluding();

    [GeneratedRegex(@"(subscri|cookie|newsletter|unlock|premium|discount|[£$€][0-9])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Selling();

    [GeneratedRegex(@"((study|revision) pack|pack required|subscribe (now|to|today)|sign ?up|log ?in\b|buy now|add to (cart|basket)|free trial|click here|download (the|our|this|now)|all rights reserved|©|cookie (policy|settings)|privacy policy|terms of (use|service)|share (this|on) (page|post|facebook|twitter)|follow us|our newsletter|score big|[0-9]\+ (model|essays|past)|exam boards covered|www\.|https?:|contact us|related (questions|posts)|previous question|next question|back to (top|questions)|get (full )?access|master your|to continue reading|purchase access|already purchased|free weekly|in your inbox|logged in|buy online|print & archive)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Advertising();
}
