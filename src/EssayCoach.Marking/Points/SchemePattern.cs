using System.Runtime.CompilerServices;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>What a wording of the scheme stands for.</summary>
internal enum WordingUse
{
    Fact,
    Accept,
    Confusion,
    Wrong,
    Right,
    Judgement,
    Event,

    /// <summary>A fact said in part: it counts where the sentence vouches for the rest.</summary>
    Hint,
}

/// <summary>Where a wording belongs.</summary>
/// <param name="Use">What it stands for.</param>
/// <param name="Point">Index of the point; -1 for the judgement and for events.</param>
/// <param name="Item">Index of the fact, the confusion or the event.</param>
internal readonly record struct Target(WordingUse Use, int Point, int Item);

/// <summary>A mark scheme made ready for matching. Made once a scheme and shared by threads.</summary>
internal sealed class SchemePattern
{
    private static readonly ConditionalWeakTable<MarkScheme, SchemePattern> Made = [];

    private const int TopicAtLeast = 3;
    private const double TopicShare = 0.34;

    private readonly IReadOnlyDictionary<int, double>[] termsOfPoint;
    private readonly HashSet<int>[] partiesOfPoint;

    private SchemePattern(MarkScheme scheme)
    {
        Scheme = scheme;
        Vocabulary = new Vocabulary(scheme);
        Asked = EssayTalk.StemsOf(EssayText.Read(scheme.Question));
        Common = CommonStems(scheme, Asked);
        TitleStems = scheme.Points.SelectMany(p => EssayText.Read(p.Title).Tokens).Where(t => !t.IsStop).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        Points = [.. scheme.Points.Select(p => PointPattern.Compile(p, Vocabulary, Common))];
        for (var p = 0; p < Points.Count; p++)
        {
            AddPoint(p);
        }

        AddJudgement(scheme);
        AddEvents(scheme);
        Vocabulary.Close();
        Rarity = CountPoints(p => [p.Point.Title, p.Point.Statement, .. p.Facts.Where(f => f.Core).Select(f => f.Text)]);
        WeighNames();
        termsOfPoint = [.. Points.Select(WeighTerms)];
        Parties = [.. Topics.Where(t => t < scheme.Words.Count && char.IsUpper(scheme.Words[t].Word[0]))];
        partiesOfPoint = [.. Points.Select(p => TextsOf(p).SelectMany(t => Wording.Compile(t, Vocabulary, isSentence: true).Slots).SelectMany(s => s.Terms).Where(Parties.Contains).ToHashSet())];
        Index();
    }

    public MarkScheme Scheme { get; }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<PointPattern> Points { get; }

    /// <summary>Stems of the question's content words.</summary>
    public IReadOnlySet<string> Asked { get; }

    /// <summary>Stems of the question and of words that most points share: they tell no point from another.</summary>
    public IReadOnlySet<string> Common { get; }

    public List<(Wording Wording, Target Target)> Wordings { get; } = [];

    /// <summary>Stems of the points' titles: to say them is to name a point, not to make it.</summary>
    public IReadOnlySet<string> TitleStems { get; }

    /// <summary>Wordings to try where a term is met, by term.</summary>
    public List<int>?[] ByTerm { get; private set; } = [];

    /// <summary>In how many points a term stands, by term; at least 1.</summary>
    public int[] Rarity { get; }

    public static SchemePattern Of(MarkScheme scheme) => Made.GetValue(scheme, static s => new SchemePattern(s));

    /// <summary>Terms of names that many points speak of, such as the parties to most treaties.</summary>
    public HashSet<int> Topics { get; private set; } = [];

    /// <summary>Terms of names of which the tutor lists other words and that many points speak of: the parties of the matter.</summary>
    public HashSet<int> Parties { get; private set; } = [];

    /// <summary>The parties that the texts of a point name.</summary>
    public IReadOnlySet<int> PartiesOf(int point) => partiesOfPoint[point];

    /// <summary>How well a wording tells its point from the others: names and words of one point count in full.</summary>
    public double Specificity(Wording wording) =>
        wording.Slots.Where(s => s.Terms.Length > 0 && !s.Denies).Sum(s => s.Weight / s.Terms.Min(t => t < Rarity.Length ? Rarity[t] : 1));

    /// <summary>What each term says of one point rather than another, by term.</summary>
    public IReadOnlyDictionary<int, double> TermsOfPoint(int point) => termsOfPoint[point];

    private static HashSet<string> CommonStems(MarkScheme scheme, IReadOnlySet<string> asked)
    {
        var common = new HashSet<string>(asked, StringComparer.Ordinal);
        var counts = scheme.Points
            .SelectMany(p => EssayText.Read(p.Statement).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).Distinct(StringComparer.Ordinal))
            .GroupBy(s => s, StringComparer.Ordinal);
        common.UnionWith(counts.Where(g => scheme.Points.Count >= 4 && g.Count() * 2 > scheme.Points.Count).Select(g => g.Key));
        return common;
    }

    private void AddPoint(int p)
    {
        var point = Points[p];
        for (var f = 0; f < point.Facts.Count; f++)
        {
            Wordings.AddRange(point.Facts[f].Wordings.Select(w => (w, new Target(WordingUse.Fact, p, f))));
        }

        Wordings.AddRange(point.Accept.Select(a => (a.Wording, new Target(WordingUse.Accept, p, a.Fact))));
        for (var c = 0; c < point.Confusions.Count; c++)
        {
            var confusion = point.Confusions[c];
            Wordings.AddRange(confusion.Wordings.Select(w => (w, new Target(WordingUse.Confusion, p, c))));
            if (confusion.Wrong is { Slots.Length: > 0 } wrong && confusion.Right is { } right)
            {
                Wordings.Add((wrong, new Target(WordingUse.Wrong, p, c)));
                Wordings.Add((right, new Target(WordingUse.Right, p, c)));
            }
        }
    }

    private void AddJudgement(MarkScheme scheme)
    {
        if (scheme.Judgement is { } judgement)
        {
            var texts = judgement.Accept.Concat(judgement.Facts.SelectMany(f => f.Wordings));
            Wordings.AddRange(texts.Select((t, i) => (Wording.Compile(t, Vocabulary), new Target(WordingUse.Judgement, -1, i))).Where(w => w.Item1.Slots.Length > 0));
        }
    }

    private void AddEvents(MarkScheme scheme)
    {
        for (var e = 0; e < scheme.Dates.Count; e++)
        {
            foreach (var name in scheme.Dates[e].Names)
            {
                var wording = Wording.Compile(name, Vocabulary, keepYears: false);
                if (wording.Slots.Length > 0)
                {
                    Wordings.Add((wording, new Target(WordingUse.Event, -1, e)));
                }
            }
        }
    }

    private int[] CountPoints(Func<PointPattern, IEnumerable<string>> textsOf)
    {
        var rarity = new int[Vocabulary.Count];
        foreach (var point in Points)
        {
            var terms = textsOf(point).SelectMany(t => Wording.Compile(t, Vocabulary, isSentence: true).Slots).SelectMany(s => s.Terms).Distinct();
            foreach (var term in terms)
            {
                if (term < rarity.Length)
                {
                    rarity[term]++;
                }
            }
        }

        return [.. rarity.Select(r => Math.Max(1, r))];
    }

    /// <summary>A name that the question has, or that a third of the points speak of, tells no point from another.</summary>
    private void WeighNames()
    {
        var question = Wording.Compile(Scheme.Question, Vocabulary, isSentence: true).Slots.Where(s => s.IsName).SelectMany(s => s.Terms).ToHashSet();
        var asked = Wording.Compile(Scheme.Question, Vocabulary, isSentence: true).Slots.Where(s => !s.IsName && s.Terms.Length > 0).Select(s => s.Terms[0]).ToHashSet();
        var many = Math.Max(TopicAtLeast, (int)Math.Ceiling(TopicShare * Points.Count));
        var owners = CountPoints(p => [p.Point.Title, .. p.Facts.Where(f => f.Core).Select(f => f.Text)]);
        Topics = [.. Enumerable.Range(0, Rarity.Length).Where(t => Rarity[t] >= many && !question.Contains(t))];
        for (var w = 0; w < Wordings.Count; w++)
        {
            Wordings[w] = (Wordings[w].Wording.Weighed(question.Contains, Topics.Contains, t => t < owners.Length && owners[t] > 1, t => Wordings[w].Target.Use != WordingUse.Event && asked.Contains(t)), Wordings[w].Target);
        }
    }

    private static IEnumerable<string> TextsOf(PointPattern point) =>
        new[] { point.Point.Title, point.Point.Statement }.Concat(point.Facts.Select(f => f.Text)).Concat(point.Point.Accept);

    private Dictionary<int, double> WeighTerms(PointPattern point)
    {
        var weights = new Dictionary<int, double>();
        foreach (var slot in TextsOf(point).SelectMany(t => Wording.Compile(t, Vocabulary, isSentence: true).Slots).Where(s => s.Terms.Length > 0))
        {
            var term = slot.Terms.MinBy(t => t < Rarity.Length ? Rarity[t] : int.MaxValue);
            weights[term] = slot.Weight / (term < Rarity.Length ? Rarity[term] : 1);
        }

        return weights;
    }

    /// <summary>Each wording is tried only where its rarest word is met.</summary>
    private void Index()
    {
        ByTerm = new List<int>?[Vocabulary.Count];
        for (var w = 0; w < Wordings.Count; w++)
        {
            var wording = Wordings[w].Wording;
            foreach (var slot in KeySlots(wording))
            {
                foreach (var term in slot.Terms)
                {
                    (ByTerm[term] ??= []).Add(w);
                }
            }
        }
    }

    /// <summary>One slot where all must be met, else every slot that counts: a share can be reached without any single one.</summary>
    private static IEnumerable<Slot> KeySlots(Wording wording)
    {
        var telling = wording.Slots.Where(s => s.IsTelling).ToList();
        var usable = telling.Count > 0 ? telling : wording.Slots.Where(s => s.Terms.Length > 0 && !s.Denies).ToList();
        if (usable.Count == 0)
        {
            return wording.Slots.Where(s => s.Terms.Length > 0);
        }

        return wording.Needed >= 1 ? [usable.OrderBy(s => s.IsName).ThenByDescending(s => s.Weight).ThenBy(s => s.Terms.Length).First()] : usable;
    }
}
