namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Turns a mistake as a person words it ("dates it 1926", "mixes with Locarno (1925)") into what a rubric can check; what cannot be turned stays text.</summary>
internal sealed class ConfusionDrafter(DraftPoint point)
{
    private const int LongestClaim = 8;
    private const int LongestRecord = 40;

    private readonly PointNames names = new(point);
    private readonly DateMistakes dates = new(point);
    private readonly NameMistakes exchanges = new(point);
    private readonly AttributedMistakes attributions = new(point);

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
        if (MistakeWords.NoClaim().IsMatch(plain))
        {
            return [new(plain, "concept", [], Record(record))];
        }

        var drafts = Reversed(plain, record) ?? dates.Of(plain, Record(record)) ?? exchanges.Of(item, plain, Record(record), record) ?? Called(plain, record) ?? attributions.Of(plain, Record(record)) ?? As(plain, record) ?? Said(plain, record) ?? Several(plain, Record(record));
        return drafts ?? [new(plain, "concept", Claims(plain) ? [plain] : [], Record(record))];
    }

    /// <summary>"reverses the two" of a point with two actors, "dates swapped" of one with two dates: each said of the other.</summary>
    private List<DraftConfusion>? Reversed(string plain, string record)
    {
        if (!MistakeWords.Reversing().IsMatch(plain))
        {
            return null;
        }

        var wordings = ReversedFacts.Of(point, plain);
        return wordings.Count == 0 ? null : [new(plain, wordings.Exists(w => Years.Each(w).Count > 0) ? "date" : "actor", wordings, Record(record))];
    }

    /// <summary>"calls it a military pact": the point's name with what it is called.</summary>
    private List<DraftConfusion>? Called(string plain, string record)
    {
        if (MistakeWords.CallingName().Match(plain) is { Success: true } named)
        {
            var rest = named.Groups["rest"].Value.Replace(" as a ", " ", StringComparison.Ordinal).Replace(" as ", " ", StringComparison.Ordinal);
            return [new(plain, "concept", [.. ClaimParts.OfRoles(rest.EndsWith(" body", StringComparison.Ordinal) ? rest[..^5] : rest)], Record(record))];
        }

        if (MistakeWords.Calling().Match(plain) is not { Success: true } calling)
        {
            return null;
        }

        var called = DraftText.Alternatives(plain[calling.Length..]);
        var sure = called.Exists(c => c.Contains("recogni", StringComparison.Ordinal)) ? "amounted to " : names.Name.Length > 0 ? names.Name + " " : "it is ";
        return called.Count == 0 ? null : [new(plain, "concept", [.. called.Select(c => (sure + c).Trim())], Record(record))];
    }

    /// <summary>"Simnel as Richard of York", "nudge as a ban", "as Earl of Warwick": the one with what it is taken for.</summary>
    private List<DraftConfusion>? As(string plain, string record)
    {
        if (MistakeWords.TakenAs().Match(plain) is not { Success: true } taken || (MistakeWords.Verb().IsMatch(plain) && taken.Groups["subject"].Length > 0))
        {
            return null;
        }

        var subject = DraftText.Wording(MistakeWords.Article().Replace(taken.Groups["subject"].Value, ""));
        subject = subject.Length > 0 ? subject : names.Name;
        var wordings = DraftText.Alternatives(taken.Groups["role"].Value).Where(r => r.Split(' ').Length <= LongestClaim).Select(r => subject + " " + r).ToList();
        return subject.Length == 0 || subject.Split(' ').Length > 3 || wordings.Count == 0 ? null : [new(plain, "concept", wordings, Record(record))];
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
            claim = (it.Value is "it" or "this" && names.Name.Length > 0 ? names.Name : it.Value) + claim[it.Length..];
        }

        var parts = DraftText.Alternatives(claim);
        if (parts.Count == 0)
        {
            return null;
        }

        // Names alone, as in "it was with Italy", stand together in true sentences too.
        var wordings = ClaimParts.Of(parts)
            .Where(p => p.Split(' ').Length is >= 2 and <= LongestClaim + 4 && !MistakeWords.OnlyNames().IsMatch(p)).ToList();
        var years = parts.Skip(1).Where(p => p.StartsWith("in ", StringComparison.Ordinal)).SelectMany(Years.Each).Except(names.RightYears).ToList();
        var drafts = new List<DraftConfusion> { new(plain, PointNames.KindOfClaim(parts[0]), wordings, Record(record)) };
        if (years.Count > 0)
        {
            drafts.Add(new("dated " + string.Join(", ", years), "date", [], Record(names.RightDate())));
        }

        return drafts;
    }

    /// <summary>"wanted to be a nurse or a teacher": two short statements.</summary>
    private static List<DraftConfusion>? Several(string plain, string record)
    {
        var parts = plain.Contains(" or ", StringComparison.Ordinal) ? ClaimParts.Of(DraftText.Alternatives(plain)) : [];
        return parts.Count < 2 || !parts.TrueForAll(p => Claims(p) || p.Split(' ').Length == 2) || !plain.Split(' ')[0].EndsWith("ed", StringComparison.Ordinal) ? null : [new(plain, "concept", parts, record)];
    }

    /// <summary>True for a short statement that can be looked for as it stands, such as "demand curve shifts left".</summary>
    private static bool Claims(string plain) =>
        plain.Split(' ').Length is >= 3 and <= LongestClaim && !MistakeWords.Verb().IsMatch(plain) && !plain.Contains(" as ", StringComparison.Ordinal) && !plain.Contains(" no ", StringComparison.Ordinal)
        && !plain.Contains(" for ", StringComparison.Ordinal) && DraftText.Wording(plain) == plain && !plain.Contains(" or ", StringComparison.Ordinal)
        && !plain.StartsWith("dates ", StringComparison.Ordinal) && !plain.Contains(" dated ", StringComparison.Ordinal);

    /// <summary>What the brackets say, else the point itself, which is never false.</summary>
    private string Record(string record) => record.Length > 0 ? record : point.Statement.Split(' ').Length <= LongestRecord ? point.Statement : "";
}
