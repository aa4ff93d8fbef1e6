using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Makes the table of dates: what the points themselves date, so that another year can be told to be wrong.</summary>
internal static partial class DraftDates
{
    private const int LongestName = 5;
    private const int ShortestName = 4;

    private static readonly HashSet<string> Happenings = new(
        "treaty pact conference agreement war crisis congress battle act law declaration convention plan doctrine coup putsch march levy raid blockade edict bull league revolt rebellion rising risings uprising protocol commune expedition invasion revolution election armistice alliance union plot letter mutiny strike boycott reform statute council trial siege fire plague famine eruption earthquake experiment report paper census test summit airlift massacre".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Joints = new("of the and a an in for to de von la le du with at on by from".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Something that happened, as one part of a fact gives it.</summary>
    private sealed record Dated(DraftPoint Point, string Name, IReadOnlyList<int> Years, string Record, bool IsCore);

    internal static void Add(DraftScheme scheme)
    {
        var points = scheme.Judgement is { } judgement ? scheme.Points.Append(judgement).ToList() : scheme.Points;
        var texts = points.Select(p => " " + WordingLint.Plain(string.Join(' ', p.Core.Concat(p.Extra).Append(p.Title).Append(p.Statement))) + " ").ToList();
        var known = scheme.Dates.SelectMany(d => d.Names).Select(WordingLint.Plain).ToHashSet(StringComparer.Ordinal);
        foreach (var group in points.SelectMany(Of).GroupBy(d => WordingLint.Plain(d.Name), StringComparer.Ordinal))
        {
            var first = group.First();
            if (known.Add(group.Key) && Tells(first, texts))
            {
                scheme.Dates.Add(new([first.Name], [.. group.SelectMany(d => d.Years).Distinct().Order()], first.Record));
            }
        }
    }

    /// <summary>The years that a point's facts give to what a subject means; none where no fact speaks of it.</summary>
    internal static IReadOnlyList<int> YearsOf(DraftPoint point, string subject)
    {
        var words = Words(subject);
        return words.Count == 0 ? [] : [.. Parts(point).Where(p => words.TrueForAll(w => Words(p.Text).Exists(o => o.StartsWith(Stem(w), StringComparison.Ordinal)))).SelectMany(p => Years.Each(p.Text)).Distinct()];
    }

    private static IEnumerable<Dated> Of(DraftPoint point)
    {
        foreach (var (text, isCore) in Parts(point))
        {
            if (Ending().Match(text) is { Success: true } end && Name(end.Groups["name"].Value) is { Length: > 0 } name)
            {
                yield return new(point, name, Years.Each(end.Groups["date"].Value), end.Groups["date"].Value.Trim('(', ')', ' '), isCore);
            }
        }

        foreach (var match in point.Core.Count == 0 ? Told().Matches(point.Statement).ToList() : [])
        {
            yield return new(point, match.Groups["name"].Value.StartsWith("The ", StringComparison.Ordinal) ? match.Groups["name"].Value[4..] : match.Groups["name"].Value, Years.Each(match.Groups["date"].Value), match.Groups["date"].Value, true);
        }

        // A name and its year as two facts: "Nazi-Soviet Pact ; August 1939".
        var named = point.Core.Count > 1 && !point.Core[0].Any(char.IsDigit) ? Name(DraftText.Brackets(point.Core[0]).Plain) : "";
        if (named.AsSpan().ContainsAny(' ', '-') && !named.Contains(" or ", StringComparison.Ordinal) && point.Core.Find(c => OnlyDate().IsMatch(c)) is { } date)
        {
            yield return new(point, named, Years.Each(date), date, true);
        }
    }

    /// <summary>Facts at their "or" and commas: "one of Medina del Campo 1489, Etaples 1492" dates two things.</summary>
    private static IEnumerable<(string Text, bool IsCore)> Parts(DraftPoint point) =>
        from fact in point.Core.Select(c => (Text: c, IsCore: true)).Concat(point.Extra.Select(e => (Text: e, IsCore: false))).Append((Text: point.IsBare ? "" : point.Title, IsCore: false))
        from part in Listed().Replace(fact.Text, "").Split([" or ", ", ", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (part, fact.IsCore);

    /// <summary>What is dated, without small words at its ends; empty where it is too long or no name.</summary>
    private static string Name(string text)
    {
        var words = DraftText.Wording(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Joints.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 0 && Joints.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        return words.Count is > 0 and <= LongestName && words.Exists(w => char.IsUpper(w[0])) && words.Sum(w => w.Length) >= ShortestName ? string.Join(' ', words) : "";
    }

    /// <summary>
    /// A happening, or a name with a verb, or a core fact's own name that no other point has. A person's name alone has many years.
    /// </summary>
    private static bool Tells(Dated dated, List<string> texts)
    {
        var words = dated.Name.Split(' ');
        var happens = words.Any(w => Happenings.Contains(w.Trim('\''))) || words.Any(Verb().IsMatch);
        var plain = " " + WordingLint.Plain(dated.Name) + " ";
        if (dated.Name.Contains('/', StringComparison.Ordinal) || (words.Contains("and") && !happens))
        {
            return false;
        }

        return words.Length > 1 ? happens || dated.IsCore : dated.IsCore && texts.Count(t => t.Contains(plain, StringComparison.Ordinal)) == 1;
    }

    private static List<string> Words(string text) => [.. WordingLint.Plain(text).Split(' ').Where(w => w.Length > 1 && !Joints.Contains(w))];

    private static string Stem(string word) => word.Length > 5 ? word[..5] : word;

    [GeneratedRegex(@"^(?<name>[^0-9]*?[^0-9 (])[ (]*(in |of )?(?<date>((early|late|spring|summer|autumn|winter) )?([0-9]{1,2}(-[0-9]{1,2})? )?((January|February|March|April|May|June|July|August|September|October|November|December) )?[0-9]{4}([-–/][0-9]{1,4})?)\)?( (with|by|in|at|after|under) [^0-9]*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^([0-9]{1,2} )?((January|February|March|April|May|June|July|August|September|October|November|December) )?[0-9]{4}([-–/][0-9]{2,4})?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OnlyDate();

    [GeneratedRegex(@"\b(the |The )?(?<name>([Tt]reaty|[Pp]act|[Bb]attle|[Cc]ongress|[Cc]onference|[Aa]ct|[Pp]eace|[Ss]iege|[Ff]all|[Ee]dict) of [A-Z][A-Za-z-]+|[A-Z][A-Za-z-]+( [A-Z][A-Za-z-]+| trade| peace| naval| neutrality)? (Treaty|treaty|Pact|pact|Conference|conference|Agreement|agreement|Letter|letter|Crisis|crisis|Rising|rising|Uprising|uprising|Plan|Doctrine|Declaration|Act|Coup|coup|Putsch|Massacre|massacre|Blockade|blockade|Revolution|War|Rebellion|rebellion|Reform Act|Commune|Edict|Accords|Summit|Strike|strike|Levy|Protocol))( with [A-Z][A-Za-z-]+)?,? (\(|in |of |\(in )?((early|late) )?(?<date>([0-9]{1,2} )?((January|February|March|April|May|June|July|August|September|October|November|December) )?[0-9]{4}([-–][0-9]{2,4})?)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Told();

    [GeneratedRegex(@"^([a-z]{2,}ed|won|died|born|lost|led|fell|fled|met|became|came|split|broke|founded|sent|took|cut)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(at least )?one of |^effect: ?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Listed();
}
