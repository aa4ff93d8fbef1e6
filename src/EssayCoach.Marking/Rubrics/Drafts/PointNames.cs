using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>What a point is called, who acts in it and when, taken from its facts.</summary>
internal sealed partial class PointNames
{
    private static readonly HashSet<string> Generic = new(
        "treaty pact conference agreement war crisis congress battle act law declaration convention government party the of a an in on at and first second third new great general january february march april may june july august september october november december".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Small = new("the of and a an in for to de von van la le du".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Peoples = new(
        "german germans soviet soviets british french italian russian russians american chinese japanese polish spanish english scottish irish dutch european western eastern european allied".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Offices = new("government cabinet ministry king queen president leader party regime minister".Split(' '), StringComparer.Ordinal);

    private readonly string own;
    private readonly string all;
    private readonly List<string> extra;

    internal PointNames(DraftPoint point)
    {
        extra = point.Extra;
        var told = point.Core.Count > 0 ? point.Core : [point.Statement];
        RightYears = [.. told.SelectMany(Years.Each).Distinct().Order()];
        own = WordingLint.Plain(string.Join(' ', told.Append(point.Title)));
        all = WordingLint.Plain(string.Join(' ', point.Core.Concat(point.Extra).Append(point.Title).Append(point.Statement)));
        var named = point.Core.Select(Bare).Where(f => f.Length > 0 && char.IsUpper(f[0])).Select(Distinctive).Where(n => n.Length > 0).ToList();
        Name = named.FirstOrDefault() ?? (point.Core.Count == 0 ? Happening().Match(point.Statement) is { Success: true } h ? h.Groups["name"].Value : "" : Corroborated(Distinctive(Bare(point.Title)), point));
        Actor = point.Core.Select(Bare).Where(f => OnlyActs(f) && Distinctive(f) != Name).Select(f => Capitals(f)[^1]).FirstOrDefault(a => a.Length > 0) ?? "";
    }

    /// <summary>The word that tells the point from others: "Rapallo" of "Treaty of Rapallo"; empty where it has no name.</summary>
    internal string Name { get; }

    /// <summary>The core fact that only names who acted; empty where there is none.</summary>
    internal string Actor { get; }

    internal IReadOnlyList<int> RightYears { get; }

    /// <summary>True where a date's subject is the point itself: nothing, "it", or words of its title and core facts.</summary>
    internal bool Own(string subject) =>
        WordingLint.Plain(subject).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("it" or "them" or "this" or "to" or "only" or "in") && !Small.Contains(w))
            .All(w => (" " + own + " ").Contains(" " + w + " ", StringComparison.Ordinal));

    /// <summary>True where the point's facts, title or statement have the words as they stand.</summary>
    internal bool Has(string words) => (" " + all + " ").Contains(" " + WordingLint.Plain(words) + " ", StringComparison.Ordinal);

    /// <summary>True where a name has a word of the point's own name in it.</summary>
    internal bool Shares(string name) => WordingLint.Plain(Name).Split(' ').Any(w => (" " + WordingLint.Plain(name) + " ").Contains(" " + w + " ", StringComparison.Ordinal));

    /// <summary>"The right date is 16 April 1922." where the facts give one.</summary>
    internal string RightDate()
    {
        if (RightYears.Count == 0)
        {
            return "";
        }

        var full = extra.Find(e => FullDate().IsMatch(e) && Years.Each(e).All(RightYears.Contains));
        return full is not null ? $"The right date is {full}." : RightYears.Count == 1 ? $"The right year is {RightYears[0]}." : $"The right years are {string.Join(", ", RightYears)}.";
    }

    /// <summary>True where every word that counts has a capital.</summary>
    internal static bool IsName(string text)
    {
        var words = text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(w => char.IsUpper(w[0]) || Small.Contains(w)) && char.IsUpper(text[0]);
    }

    /// <summary>Phrases of a text that have as many words as a term and one word of it.</summary>
    internal static IEnumerable<string> TermsLike(string term, string text)
    {
        var wanted = term.Split(' ');
        var words = text.Split([' ', ',', ';', '.', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - wanted.Length + 1)).Select(i => words[i..(i + wanted.Length)])
            .Where(w => wanted.Length == 1 || w.Any(x => x.Length > 2 && wanted.Contains(x, StringComparer.OrdinalIgnoreCase))).Select(w => string.Join(' ', w));
    }

    internal static string KindOf(string wrong, string right) =>
        Years.Each(wrong + " " + right).Count > 0 ? "date" : IsPlace(wrong, right) ? "place" : "concept";

    internal static string KindOfClaim(string claim) =>
        Years.Each(claim).Count > 0 ? "date" : Acting().IsMatch(claim) ? "actor" : "concept";

    /// <summary>Two single names of nearly the same letters are most often two places.</summary>
    private static bool IsPlace(string wrong, string right) =>
        IsName(wrong) && IsName(right) && !wrong.Contains(' ', StringComparison.Ordinal) && !right.Contains(' ', StringComparison.Ordinal) && !NoPlace().IsMatch(wrong) && !NoPlace().IsMatch(right);

    /// <summary>A title's first capital is a name only where the text has it with a capital too.</summary>
    private static string Corroborated(string name, DraftPoint point) =>
        point.Core.Concat(point.Extra).Concat(point.Accept).Append(" " + point.Statement).Any(t => t.Contains(" " + name, StringComparison.Ordinal) || t.StartsWith(name, StringComparison.Ordinal)) ? name : "";

    private static string Bare(string fact) => WordingLint.Alternatives(DraftText.Brackets(fact).Plain).FirstOrDefault() ?? "";

    /// <summary>The first run of capitals that says more than a kind of thing or a people: "Rapallo", "Council Learned".</summary>
    private static string Distinctive(string fact) => Capitals(fact) is [var first, ..] && !Peoples.Contains(first.ToLowerInvariant()) ? first : "";

    private static List<string> Capitals(string fact)
    {
        var runs = new List<string>();
        var goesOn = false;
        foreach (var word in fact.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(',', '.', '"', '\'').Split('\'')[0];
            var counts = bare.Length > 1 && char.IsUpper(bare[0]) && !Generic.Contains(bare.ToLowerInvariant());
            if (counts && goesOn)
            {
                runs[^1] += " " + bare;
            }
            else if (counts)
            {
                runs.Add(bare);
            }

            goesOn = counts && word[^1] != ',';
        }

        return runs;
    }

    /// <summary>True where a fact names who acted and says nothing else: "Conservative government of Baldwin".</summary>
    private static bool OnlyActs(string fact) =>
        Capitals(fact).Count > 0 && fact.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => char.IsUpper(w[0]) || Small.Contains(w) || Offices.Contains(w));

    [GeneratedRegex(@"\b([Tt]reaty|[Pp]act|[Cc]onference|[Bb]attle|[Aa]ct|[Cc]ongress|[Pp]eace) (of|at) (?<name>[A-Z][A-Za-z-]+)|\b(?<name>[A-Z][A-Za-z-]+) ([Tt]reaty|[Pp]act|[Cc]onference|[Ll]etter|[Cc]risis|[Rr]ising|[Uu]prising|[Pp]lan|[Dd]octrine|[Dd]eclaration|[Ll]ine|[Mm]assacre|[Cc]oup|[Pp]utsch)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Happening();

    [GeneratedRegex(@"(form|tern|ism|ists?|ians?|ers?|s)$|^[^a-z]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NoPlace();

    [GeneratedRegex(@"^([0-9]{1,2} )?[A-Z][a-z]{2,8} [0-9]{3,4}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"(\bby [A-Z]|^[A-Z][A-Za-z]+ (signed|demanded|led|set|won|ordered|planned|founded|recognised|was the|pushed|helped|opposed)\b)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Acting();
}
