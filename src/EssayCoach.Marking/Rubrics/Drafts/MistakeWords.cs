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

    [GeneratedRegex(@"^(([Dd]ates?|[Dd]ated|[Dd]ating) (?<rest>.*)|(?<subject>.*?) (is )?dated (?<rest>.*)|(?<subject>[A-Za-z' -]+) in (?<rest>[0-9]{4})|(?<subject>([A-Z][a-z]+ )?([a-z]{2,}ed|won|died|born|lost|led|fell|fled|met|became|came|split|broke|began|ended)) (?<rest>[0-9]{4}(( or |, |[-–])[0-9]{2,4})*))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Dates();

    [GeneratedRegex(@"^(?<before>.*?)(?<years>\b[12][0-9]{3}\b.*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Digits();

    [GeneratedRegex(@"^(says?|said|calls?|claims?|treats?|blames?|credits?|thinks?|judges?|makes?|puts?|places?|imports?|reverses?|mixes|confuses|figures|list|lists|ends|document|as) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Verb();

    [GeneratedRegex(@"^(mix(es)?( it| this| them)?( up)?|confus(es|e|ed)( it| this| them)?|mistak(es|en)( it)?) (with|for) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Mixing();

    [GeneratedRegex(@"^(confus(es|e|ing|ed)|mix(es|ing)?( up)?|mistak(es|ing|en)) (?<a>.+?) (with|and|for) (?<b>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    internal static partial Regex Two();

    [GeneratedRegex(@"^(names|uses|writes|gives|takes) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Naming();

    [GeneratedRegex(@"^calls? (?<right>[a-z]+) (?<wrong>[a-z]+(( or |, )[a-z]+)*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Terming();

    [GeneratedRegex(@"^(the )?same as ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex NoClaim();

    [GeneratedRegex(@"^((calls?|treats?) (it|this|them|him|her)( as)? |makes (him|her) |claims an? )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Calling();

    [GeneratedRegex(@"^(calls?|treats?) (the )?(?<rest>[A-Z].* .*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex CallingName();

    [GeneratedRegex(@"^(([A-Z][A-Za-z'-]*|was|were|is|with|by|in|at|of|the|and) ?)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex OnlyNames();

    [GeneratedRegex(@"^(credits|blames) (?<name>[A-Z][A-Za-z'-]+( [A-Z][A-Za-z'-]+)*)( (as|with|for) .*)?$|^says (that )?(it|the treaty|the pact|the agreement|treaty|pact) was (signed |made |agreed )?with (?<name>[A-Z][A-Za-z'-]+( [A-Z][A-Za-z'-]+)*)( because .*)?$|^(treaty|pact|agreement) with (?<name>[A-Z][A-Za-z'-]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Crediting();

    [GeneratedRegex(@"^([Ss]ays?|[Cc]laims?|[Tt]hinks?|[Ss]aying|[Cc]laiming|[Tt]hinking|[Ss]tat(es?|ing)|[Bb]eliev(es?|ing)|[Aa]ssum(es?|ing)) (that )?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Saying();

    [GeneratedRegex(@"^(it|this|they)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex It();

    [GeneratedRegex(@"^(the|a|an|with|as) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Article();

    [GeneratedRegex(@"^(reverses|swaps) (the [a-z]+|them|both)$|\b(swapped|reversed|the wrong way (round|around))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Reversing();

    [GeneratedRegex(@"^((?<subject>[A-Za-z][A-Za-z' -]*) )?as (an? |the )?(?<role>[A-Za-z][A-Za-z0-9' -]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex TakenAs();

    [GeneratedRegex(@"^(?<what>[a-z]+( [a-z]+)*) with (?<name>[A-Z][A-Za-z'-]+( [A-Z][A-Za-z'-]+)*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex WithParty();

    [GeneratedRegex(@" (is |are )?(placed|put|told|set) here$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex PlacedHere();

    [GeneratedRegex(@"^(for|against|wanted|to|the|an?) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Leading();

    internal static bool IsSmall(string word) => word is "of" or "the" or "a" or "an" or "and" or "or" or "in" or "to" or "for";
}
