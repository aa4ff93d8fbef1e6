using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>What is given to the wrong person, place or thing: "gives the general will to Voltaire", "places their study in Seattle", "names the treaty as a pact".</summary>
internal sealed partial class AttributedMistakes(DraftPoint point)
{
    private const int LongestPart = 6;

    private readonly PointNames names = new(point);

    /// <summary>The forms that a rubric can check; null where the mistake is of another kind.</summary>
    /// <param name="plain">The mistake without brackets.</param>
    /// <param name="record">What the record says.</param>
    internal List<DraftConfusion>? Of(string plain, string record) =>
        Pairs(Giving().Match(plain), "actor", plain, record) ?? Pairs(Crediting().Match(plain), "actor", plain, record) ?? Pairs(Placing().Match(plain), "place", plain, record) ?? Pairs(Granting().Match(plain), "actor", plain, record)
        ?? Pairs(Taking().Match(plain), "concept", plain, record) ?? Pairs(ByActor().Match(plain), "actor", plain, record) ?? Pairs(Terming().Match(plain), "concept", plain, record);

    private List<DraftConfusion>? Pairs(Match match, string kind, string plain, string record)
    {
        if (!match.Success || match.Groups["to"].Value is "another country" or "somebody else" or "someone else" or "another")
        {
            return null;
        }

        var given = Own().Replace(match.Groups["what"].Value, names.Name + " ").Trim();
        var whats = DraftText.Alternatives(given);
        var wordings = DraftText.Alternatives(match.Groups["to"].Value).SelectMany(t => whats.Select(w => $"{w} {t}")).Where(w => w.Split(' ').Length <= LongestPart).ToList();
        return wordings.Count == 0 ? null : [new(plain, kind, wordings, record)];
    }

    [GeneratedRegex(@"^(gives?|credits?|attributes?|ascribes?|assigns?) (the )?(?<what>.+?) to (the )?(?<to>[A-Z].*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Giving();

    [GeneratedRegex(@"^(credits?|blames?) (?<to>[A-Z][A-Za-z'-]+( [A-Z][A-Za-z'-]+)*( or [A-Z][A-Za-z'-]+( [A-Z][A-Za-z'-]+)*)*) (with|for) (the |an? )?(?<what>[^,]+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Crediting();

    [GeneratedRegex(@"^(places?|puts?|locates?|sets?) (the )?(?<what>.+?) (in|at|near) (the )?(?<to>[A-Z].*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Placing();

    [GeneratedRegex(@"^gives? (?<to>[A-Z][A-Za-z-]+(( or |, )[A-Z][A-Za-z-]+)*) (an?|the) (?<what>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Granting();

    [GeneratedRegex(@"^(gives?|names?|describes?|presents?|sees?|defines?|explains?) (the )?(?<what>.+?) as (an? |the )?(?<to>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Taking();

    [GeneratedRegex(@"^(?<what>[a-z]+) by (?<to>[A-Z][A-Za-z-]+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ByActor();

    [GeneratedRegex(@"^calls? (the )?(?<what>[a-z]+( [a-z]+)?) (an?|the) (?<to>[a-z].*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Terming();

    [GeneratedRegex(@"^(it|this|them|their|his|her|its)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Own();
}
