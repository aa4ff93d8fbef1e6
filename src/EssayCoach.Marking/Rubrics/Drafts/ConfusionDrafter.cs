namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Turns a mistake as a person words it ("dates it 1926", "mixes with Locarno (1925)") into what a rubric can check; what cannot be turned stays text.</summary>
internal sealed class ConfusionDrafter(DraftPoint point)
{
    private const int LongestClaim = 8;
    private const int LongestForm = 58;
    private const int ShortestName = 4;
    private const int LongestRecord = 40;

    private readonly PointNames names = new(point);

    internal IEnumerable<DraftConfusion> Draft(string item) =>
        MistakeWords.Joined().Replace(item, " \n ${verb}").Split('\n').SelectMany(One);

    private IEnumerable<DraftConfusion> One(string item)
    {
        item = DraftText.OneLine(item.Replace("\"", "", StringComparison.Ordinal).Replace("=>", "", StringComparison.Ordinal));
        if (MistakeWords.Also().Match(item) is { Success: true } also)
        {
            item = item[also.Length..];
        }

        var (plain, inside) = DraftText.Brackets(item);
        plain = plain.TrimEnd('.', ',');
        var record = DraftText.Sentence(DraftText.WithoutReferences(inside));
        var drafts = Dated(plain, record) ?? Swapped(item, plain) ?? Mixed(item) ?? Credited(plain, record) ?? Called(plain, record) ?? Said(plain, record);
        return drafts ?? [new(plain, "concept", Claims(plain) ? [plain] : [], Record(record))];
    }

    /// <summary>"dates it 1926 or 1927", "NATO dated 1945", "recognition in 1921".</summary>
    private List<DraftConfusion>? Dated(string plain, string record)
    {
        if (MistakeWords.Dates().Match(plain) is not { Success: true } dated || MistakeWords.Verb().IsMatch(plain))
        {
            return null;
        }

        var years = Years.Each(dated.Groups["rest"].Value).Except(names.RightYears).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var subject = dated.Groups["subject"].Value.Length > 0 ? dated.Groups["subject"].Value : Years.Each(dated.Groups["rest"].Value).Count > 0 ? MistakeWords.Digits().Match(dated.Groups["rest"].Value).Groups["before"].Value : "";
        subject = DraftText.Wording(subject);
        return names.Own(subject) || plain.StartsWith("dates the ", StringComparison.Ordinal)
            ? [new("dated " + string.Join(", ", years), "date", [], Record(names.RightDate() is { Length: > 0 } right ? right : record))]
            : [new(plain, "date", [.. years.Select(y => $"{subject} {y}")], Record(record))];
    }

    /// <summary>"Geneva for Genoa", "Cominform (1947) or Comecon for Comintern".</summary>
    private static List<DraftConfusion>? Swapped(string item, string plain)
    {
        var cut = item.IndexOf(" for ", StringComparison.Ordinal);
        if (cut <= 0 || MistakeWords.Verb().IsMatch(plain))
        {
            return null;
        }

        var (right, note) = DraftText.Brackets(item[(cut + 5)..]);
        right = DraftText.Wording(right);
        return right.Length == 0 ? null : Pairs(item[..cut], right, note, PointNames.KindOf);
    }

    /// <summary>"mixes with Locarno (1925)": what it is mixed with stands for the point's own name, where both are names.</summary>
    private List<DraftConfusion>? Mixed(string item)
    {
        var text = MistakeWords.Mixing().Match(item) is { Success: true } mixing ? item[mixing.Length..] : MistakeWords.Calling().Match(item) is { Success: true } calling ? item[calling.Length..] : item;
        var bare = DraftText.Brackets(text).Plain;
        var wrong = Alternatives(bare).Select(w => MistakeWords.EndDate().Replace(w, "")).ToList();
        if (names.Name.Length < ShortestName || wrong.Count == 0 || !wrong.TrueForAll(w => PointNames.IsName(w) || (char.IsUpper(w[0]) && names.Shares(w))) || MistakeWords.Verb().IsMatch(bare))
        {
            return null;
        }

        // Where both have a word in common ("Berlin Wall", "Treaty of Berlin"), only the whole name tells them apart.
        return wrong.Exists(names.Shares)
            ? [new(DraftText.Brackets(item).Plain, "concept", [.. wrong.Where(w => w.Contains(' ', StringComparison.Ordinal))], Record(DraftText.Sentence(DraftText.Brackets(item).Inside)))]
            : Pairs(text, names.Name, "", (_, _) => "concept");
    }

    private static List<DraftConfusion>? Pairs(string wrong, string right, string note, Func<string, string, string> kind)
    {
        var pairs = new List<DraftConfusion>();
        foreach (var part in DraftText.Split(wrong.Replace(" or ", ", ", StringComparison.Ordinal).Replace(" / ", ", ", StringComparison.Ordinal), ','))
        {
            var (plain, inside) = DraftText.Brackets(part);
            var word = MistakeWords.EndDate().Replace(DraftText.Wording(MistakeWords.Article().Replace(plain, "")), "");
            var why = DraftText.WithoutReferences(inside.Length > 0 ? inside : note);
            if (word.Length > 0)
            {
                var record = why.Length == 0 ? $"{right} is meant here, not {word}." : inside.Length > 0 ? $"{word}: {why}. {right} is meant here." : DraftText.Sentence(why);
                pairs.Add(new($"{word} for {right}", kind(word, right), [], record));
            }
        }

        return pairs.Count == 0 || pairs.Exists(p => p.Text.Length > LongestForm) ? null : pairs;
    }

    /// <summary>"credits Baldwin", "says that it was with Italy": one name stands for another.</summary>
    private List<DraftConfusion>? Credited(string plain, string record)
    {
        var wrong = MistakeWords.Crediting().Match(plain) is { Success: true } credit ? DraftText.Wording(credit.Groups["name"].Value) : "";
        var right = names.Actor;
        return wrong.Length == 0 || right.Length == 0 || !PointNames.IsName(wrong) || WordingLint.Plain(wrong) == WordingLint.Plain(right) ? null
            : [new($"{wrong} for {right}", "actor", [], record.Length > 0 ? record : $"It was {right}, not {wrong}.")];
    }

    /// <summary>"calls it a military pact": the point's name with what it is called.</summary>
    private List<DraftConfusion>? Called(string plain, string record)
    {
        if (MistakeWords.CallingName().Match(plain) is { Success: true } named)
        {
            return [new(plain, "concept", [DraftText.Wording(named.Groups["rest"].Value.Replace(" as a ", " ", StringComparison.Ordinal).Replace(" as ", " ", StringComparison.Ordinal))], Record(record))];
        }

        if (MistakeWords.Calling().Match(plain) is not { Success: true } calling || names.Name.Length == 0)
        {
            return null;
        }

        var called = Alternatives(plain[calling.Length..]);
        var sure = called.Exists(c => c.Contains("recogni", StringComparison.Ordinal)) ? "amounted to " : names.Name + " ";
        return called.Count == 0 ? null : [new(plain, "concept", [.. called.Select(c => sure + c)], Record(record))];
    }

    /// <summary>"says that Britain was the main creditor": the claim itself, with the point's name in place of "it".</summary>
    private List<DraftConfusion>? Said(string plain, string record)
    {
        if (MistakeWords.Saying().Match(plain) is not { Success: true } saying)
        {
            return null;
        }

        var claim = plain[saying.Length..].Split(" because ")[0];
        if (MistakeWords.It().Match(claim) is { Success: true } it)
        {
            claim = names.Name.Length == 0 ? "" : names.Name + claim[it.Length..];
        }

        var parts = Alternatives(claim);
        if (parts.Count == 0)
        {
            return null;
        }

        // After "or" the subject is often left out: such a part says too little by itself.
        // Names alone, as in "it was with Italy", stand together in true sentences too.
        var wordings = parts.Where((p, i) => i == 0 || p.Split(' ').Length > 3)
            .Where(p => p.Split(' ').Length is >= 2 and <= LongestClaim + 4 && !MistakeWords.OnlyNames().IsMatch(p)).ToList();
        var years = parts.Skip(1).Where(p => p.StartsWith("in ", StringComparison.Ordinal)).SelectMany(Years.Each).Except(names.RightYears).ToList();
        var drafts = new List<DraftConfusion> { new(plain, PointNames.KindOfClaim(parts[0]), wordings, Record(record)) };
        if (years.Count > 0)
        {
            drafts.Add(new("dated " + string.Join(", ", years), "date", [], Record(names.RightDate())));
        }

        return drafts;
    }

    /// <summary>True for a short statement that can be looked for as it stands, such as "demand curve shifts left".</summary>
    private static bool Claims(string plain) =>
        plain.Split(' ').Length is >= 3 and <= LongestClaim && !MistakeWords.Verb().IsMatch(plain) && !plain.Contains(" as ", StringComparison.Ordinal) && !plain.Contains(" no ", StringComparison.Ordinal)
        && !plain.Contains(" for ", StringComparison.Ordinal) && DraftText.Wording(plain) == plain && !plain.Contains(" or ", StringComparison.Ordinal)
        && !plain.StartsWith("dates ", StringComparison.Ordinal) && !plain.Contains(" dated ", StringComparison.Ordinal);

    /// <summary>What the brackets say, else the point itself, which is never false.</summary>
    private string Record(string record) => record.Length > 0 ? record : point.Statement.Split(' ').Length <= LongestRecord ? point.Statement : "";

    private static List<string> Alternatives(string text) =>
        [.. text.Split([" or ", " / ", ", "], StringSplitOptions.RemoveEmptyEntries).Select(t => MistakeWords.Article().Replace(t.Trim(), "")).Select(DraftText.Wording).Where(w => w.Length > 0)];
}
