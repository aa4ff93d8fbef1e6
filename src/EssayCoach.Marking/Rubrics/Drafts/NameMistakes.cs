namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>One name or term where another should stand: "Geneva for Genoa", "mixes with Locarno", "credits Baldwin", or the wrong term by itself.</summary>
internal sealed class NameMistakes(DraftPoint point)
{
    private const int LongestForm = 58;
    private const int ShortestName = 4;
    private const int LongestTerm = 3;
    private const int SharedEnd = 6;

    private readonly PointNames names = new(point);

    /// <summary>The forms that a rubric can check; null where the mistake is no exchange.</summary>
    /// <param name="item">The mistake as worded.</param>
    /// <param name="plain">The mistake without brackets.</param>
    /// <param name="record">What the record says, the point itself where the brackets say nothing.</param>
    /// <param name="bracket">What the brackets say.</param>
    internal List<DraftConfusion>? Of(string item, string plain, string record, string bracket) =>
        Swapped(item, plain) ?? Between(plain, bracket) ?? Term(plain, bracket) ?? Mixed(item, record) ?? Credited(plain, bracket) ?? Party(plain, bracket);

    /// <summary>"Geneva for Genoa", "Cominform (1947) or Comecon for Comintern".</summary>
    private List<DraftConfusion>? Swapped(string item, string plain)
    {
        if (MistakeWords.Terming().Match(plain) is { Success: true } term)
        {
            return Pairs(term.Groups["wrong"].Value, term.Groups["right"].Value, "", PointNames.KindOf);
        }

        if (MistakeWords.Naming().Match(item) is { Success: true } naming)
        {
            (item, plain) = (item[naming.Length..], plain[naming.Length..]);
        }

        var cut = item.IndexOf(" for ", StringComparison.Ordinal);
        if (cut <= 0 || MistakeWords.Verb().IsMatch(plain))
        {
            return null;
        }

        var (right, note) = DraftText.Brackets(item[(cut + 5)..]);
        right = DraftText.Wording(right is "it" or "this" ? names.Name.Length > 0 ? names.Name : DraftText.Brackets(point.Core.FirstOrDefault() ?? "").Plain : MistakeWords.Article().Replace(right, ""));
        return right.Length == 0 ? null : Pairs(item[..cut], right, note, PointNames.KindOf);
    }

    /// <summary>"confuses Genoa with Geneva": what the point itself has is right.</summary>
    private List<DraftConfusion>? Between(string plain, string bracket)
    {
        if (MistakeWords.Two().Match(plain) is not { Success: true } two)
        {
            return null;
        }

        var (a, b) = (DraftText.Wording(MistakeWords.Article().Replace(two.Groups["a"].Value, "")), DraftText.Wording(MistakeWords.Article().Replace(two.Groups["b"].Value, "")));
        return a.Length == 0 || b.Length == 0 || names.Has(a) == names.Has(b) ? null : names.Has(a) ? Pairs(b, a, bracket, PointNames.KindOf) : Pairs(a, b, bracket, PointNames.KindOf);
    }

    /// <summary>"positive externality", "progressive", "Inner Mongolia", "profit": the term of the core that it is like, or the only short one.</summary>
    private List<DraftConfusion>? Term(string plain, string bracket)
    {
        var wrong = DraftText.Wording(MistakeWords.Article().Replace(plain, ""));
        if (wrong.Length == 0 || wrong.Split(' ').Length > LongestTerm || wrong.Any(char.IsDigit) || MistakeWords.Verb().IsMatch(wrong) || (PointNames.IsName(wrong) && !wrong.Contains(' ', StringComparison.Ordinal)))
        {
            return null;
        }

        var terms = point.Core.SelectMany(c => WordingLint.Alternatives(c).Concat(WordingLint.Alternatives(DraftText.Brackets(c).Inside))).Concat(PointNames.TermsLike(wrong, point.Statement))
            .Select(t => DraftText.Wording(MistakeWords.EndDate().Replace(t, ""))).Where(t => t.Length > 0).ToList();
        var right = terms.Select(t => Like(wrong, t)).FirstOrDefault(t => t is not null)
            ?? (point.Core.Count > 0 && terms.Count > 0 && char.IsLower(wrong[0]) && !wrong.Contains(' ', StringComparison.Ordinal) && terms[0].Split(' ').Length == 1 && char.IsLower(terms[0][0]) ? terms[0] : null);
        return right is null ? null : Pairs(wrong, right, bracket, PointNames.KindOf);
    }

    /// <summary>The part of a term that has as many words as the wrong one and differs in one, or ends alike: "regressive" beside "progressive".</summary>
    private static string? Like(string wrong, string term)
    {
        var (other, words) = (wrong.Split(' '), term.Split(' '));
        for (var i = 0; i + other.Length <= words.Length; i++)
        {
            var part = words[i..(i + other.Length)];
            var same = part.Zip(other).Count(p => p.First.Equals(p.Second, StringComparison.OrdinalIgnoreCase));
            var ends = other.Length == 1 && part[0].Length > SharedEnd && other[0].Length > SharedEnd && part[0][^SharedEnd..].Equals(other[0][^SharedEnd..], StringComparison.OrdinalIgnoreCase);
            if ((same == other.Length - 1 && same > 0 && char.IsUpper(part[0][0]) == char.IsUpper(other[0][0]) && !MistakeWords.IsSmall(part[0])) || (ends && same == 0))
            {
                return string.Join(' ', part);
            }
        }

        return null;
    }

    /// <summary>"mixes with Locarno (1925)": what it is mixed with stands for the point's own name, where both are names.</summary>
    private List<DraftConfusion>? Mixed(string item, string record)
    {
        var text = MistakeWords.Mixing().Match(item) is { Success: true } mixing ? item[mixing.Length..] : MistakeWords.Calling().Match(item) is { Success: true } calling ? item[calling.Length..] : item;
        text = MistakeWords.PlacedHere().Replace(text, "");
        var bare = DraftText.Brackets(text).Plain;
        var wrong = DraftText.Alternatives(bare).Select(w => MistakeWords.EndDate().Replace(w, "")).ToList();
        if (names.Name.Length < ShortestName || wrong.Count == 0 || !wrong.TrueForAll(w => PointNames.IsName(w) || (char.IsUpper(w[0]) && names.Shares(w))) || MistakeWords.Verb().IsMatch(bare))
        {
            return null;
        }

        // Where both have a word in common ("Berlin Wall", "Treaty of Berlin"), only the whole name tells them apart.
        return wrong.Exists(names.Shares)
            ? [new(DraftText.Brackets(item).Plain, "concept", [.. wrong.Where(w => w.Contains(' ', StringComparison.Ordinal))], DraftText.Brackets(item).Inside.Length > 0 ? DraftText.Sentence(DraftText.Brackets(item).Inside) : record)]
            : Pairs(text, names.Name, "", (_, _) => "concept");
    }

    /// <summary>"credits Baldwin", "says that it was with Italy": one name stands for another.</summary>
    private List<DraftConfusion>? Credited(string plain, string bracket)
    {
        var wrong = MistakeWords.Crediting().Match(plain) is { Success: true } credit ? DraftText.Wording(credit.Groups["name"].Value) : "";
        return Actor(wrong, names.Actor, bracket);
    }

    /// <summary>"pact with Britain" beside the core fact "pact with France 1935".</summary>
    private List<DraftConfusion>? Party(string plain, string bracket)
    {
        if (MistakeWords.WithParty().Match(plain) is not { Success: true } party)
        {
            return null;
        }

        var right = point.Core.Concat(point.Extra).Select(f => MistakeWords.WithParty().Match(MistakeWords.EndDate().Replace(f, "")))
            .FirstOrDefault(m => m.Success && m.Groups["what"].Value.Split(' ')[^1] == party.Groups["what"].Value.Split(' ')[^1])?.Groups["name"].Value ?? "";
        return Actor(party.Groups["name"].Value, right, bracket);
    }

    private static List<DraftConfusion>? Actor(string wrong, string right, string bracket) =>
        wrong.Length == 0 || right.Length == 0 || !PointNames.IsName(wrong) || WordingLint.Plain(wrong) == WordingLint.Plain(right) ? null
            : [new($"{wrong} for {right}", "actor", [], bracket.Length > 0 ? bracket : $"It was {right}, not {wrong}.")];

    private static List<DraftConfusion>? Pairs(string wrong, string right, string note, Func<string, string, string> kind)
    {
        var pairs = new List<DraftConfusion>();
        foreach (var part in DraftText.Split(wrong.Replace(" or ", ", ", StringComparison.Ordinal).Replace(" / ", ", ", StringComparison.Ordinal), ','))
        {
            var (plain, inside) = DraftText.Brackets(part);
            var word = MistakeWords.EndDate().Replace(DraftText.Wording(MistakeWords.Article().Replace(plain, "")), "");
            var why = DraftText.WithoutReferences(inside.Length > 0 ? inside : note);
            // "Custoza 1866" for "Custoza 1848": without its year the wrong one is the right one.
            if (word.Length > 0 && !$" {right} ".Contains($" {word} ", StringComparison.OrdinalIgnoreCase))
            {
                var record = why.Length == 0 ? $"{right} is meant here, not {word}." : inside.Length > 0 ? $"{word}: {why}. {right} is meant here." : DraftText.Sentence(why);
                pairs.Add(new($"{word} for {right}", kind(word, right), [], record));
            }
        }

        return pairs.Count == 0 || pairs.Exists(p => p.Text.Length > LongestForm) ? null : pairs;
    }
}
