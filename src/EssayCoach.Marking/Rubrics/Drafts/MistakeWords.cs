using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>How people word the mistakes that they warn of.</summary>
internal static partial class MistakeWords
{
    [GeneratedRegex(@" ((January|February|March|April|May|June|July|August|September|October|November|December) )?[0-9]{4}([-–][0-9]{2,4})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex EndDate();

    [GeneratedRegex(@" or (?<verb>(says|calls|dates|treats|credits|claims) )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Joined();

    [GeneratedRegex(@"^also ", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    internal static partial Regex Also();

    [GeneratedRegex(@"^((dates?|dated) (?<rest>.*)|(?<subject>.*?) (is )?dated (?<rest>.*)|(?<subject>[A-Za-z' -]+) in (?<rest>[0-9]{4}))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Dates();

    [GeneratedRegex(@"^(?<before>[^0-9]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Digits();

    [GeneratedRegex(@"^(says?|said|calls?|claims?|treats?|blames?|credits?|thinks?|judges?|makes?|puts?|places?|imports?|reverses?|mixes|confuses|figures|list|lists|ends|document|as) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Verb();

    [GeneratedRegex(@"^(mix(es)?( it| this| them)?( up)?|confus(es|e|ed)( it| this| them)?|mistak(es|en)( it)?) (with|for) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Mixing();

    [GeneratedRegex(@"^((calls?|treats?) (it|this|them)( as)? |claims an? )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Calling();

    [GeneratedRegex(@"^(calls?|treats?) (the )?(?<rest>[A-Z].* .*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex CallingName();

    [GeneratedRegex(@"^(([A-Z][A-Za-z'-]*|was|were|is|with|by|in|at|of|the|and) ?)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex OnlyNames();

    [GeneratedRegex(@"^(credits|blames) (?<name>[A-Z][A-Za-z'-]+( [A-Z][A-Za-z'-]+)*)( (as|with|for) .*)?$|^says (that )?(it|the treaty|the pact|the agreement|treaty|pact) was (signed |made |agreed )?with (?<name>[A-Z][A-Za-z'-]+( [A-Z][A-Za-z'-]+)*)( because .*)?$|^(treaty|pact|agreement) with (?<name>[A-Z][A-Za-z'-]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Crediting();

    [GeneratedRegex(@"^(says?|claims?|thinks?) (that )?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Saying();

    [GeneratedRegex(@"^(it|this|they)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex It();

    [GeneratedRegex(@"^(the|a|an|with|as) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Article();
}
