using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Structure;

/// <summary>How the essay handles its matter: what a level is judged from.</summary>
/// <param name="Paragraphs">Handling of each paragraph of the body, 0 to 4, with its words.</param>
/// <param name="BothSides">True where more than one side is argued.</param>
/// <param name="SmallerSide">Share of the smaller of the two largest sides, from 0 to 0.5.</param>
/// <param name="NarrativeShare">Share of the words that only tell what happened.</param>
/// <param name="OffPeriodShare">Share of the words outside the question's years and scope.</param>
/// <param name="OffTopic">True where next to nothing touches the question.</param>
/// <param name="EvidenceParagraphs">Paragraphs with precise evidence.</param>
/// <param name="Sustained">Paragraphs other than the last that take up the judgement or its test.</param>
/// <param name="Criteria">True where a test for the judgement is stated.</param>
/// <param name="ExplainedShare">Share of the body's sentences that explain, analyse or weigh.</param>
/// <param name="Comparisons">Sentences that compare or rank.</param>
/// <param name="Reasoned">Different telling words in sentences that reason or weigh.</param>
/// <param name="Weighed">Different telling words in sentences that weigh.</param>
/// <param name="Weighing">Sentences that set one thing against another, or say where it stops, in plain words.</param>
/// <param name="JumbledShare">Share of the sentences that throw together facts of three points or more.</param>
/// <param name="Denied">Points that the essay denies.</param>
/// <param name="VagueShare">Share of the sentences that assert loosely and give no evidence.</param>
public sealed record Handling(
    IReadOnlyList<(int Score, int Words)> Paragraphs,
    bool BothSides,
    double SmallerSide,
    double NarrativeShare,
    double OffPeriodShare,
    bool OffTopic,
    int EvidenceParagraphs,
    int Sustained,
    bool Criteria,
    double ExplainedShare,
    int Comparisons,
    int Reasoned,
    int Weighed,
    int Weighing,
    double JumbledShare,
    int Denied,
    double VagueShare);

/// <summary>What the reading of an essay's structure gives.</summary>
/// <param name="Structure">Roles, balance, signals.</param>
/// <param name="Judgement">The verdict on the judgement.</param>
/// <param name="OtherPoints">Precise claims that the scheme does not list.</param>
/// <param name="Points">The points with the side that each was argued for.</param>
/// <param name="Handling">How the matter is handled.</param>
/// <param name="Flags">Flags of handling: off-topic, off-period, no-judgement, one-sided, narrative.</param>
public sealed record StructureReading(
    EssayStructure Structure,
    JudgementResult Judgement,
    IReadOnlyList<OtherPoint> OtherPoints,
    IReadOnlyList<PointResult> Points,
    Handling Handling,
    IReadOnlyList<string> Flags)
{
    /// <summary>The signals of handling, sentence by sentence, for the rooms that come after.</summary>
    internal Signals Signals { get; init; } = null!;

    /// <summary>By sentence: true where it speaks of other years than the question's, or only tells what the writer rejects.</summary>
    internal IReadOnlyList<bool> Unused { get; init; } = [];
}

/// <summary>Reads how an essay is built.</summary>
public static class StructureReader
{
    private const double OneSide = 0.12;
    private const double MostlyStory = 0.5;
    private const double MostlyOff = 0.3;
    private const int MuchWeighed = 6;
    private const int FewPoints = 4;

    /// <summary>Reads an essay's structure.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="points">The verdicts, those of the classifier included.</param>
    /// <param name="integrity">What must earn nothing.</param>
    /// <returns>Roles, balance, judgement, other points and how the matter is handled.</returns>
    public static StructureReading Read(PointFindings findings, IReadOnlyList<PointResult> points, IntegrityReport integrity)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(integrity);
        var view = new EssayView(findings, points, integrity);
        var offTopic = Scope.IsOffTopic(view);
        if (offTopic)
        {
            view = new EssayView(findings, [.. points.Select(Uncredited)], integrity, view.Signals);
        }

        var judge = new JudgementReader(view);
        var paragraphs = ParagraphReader.Read(view, judge.Verdicts);
        var balance = Balance(view, paragraphs);
        var argued = SidesArgued.Settle(view, paragraphs);
        var (offPeriod, strays) = Scope.OffPeriod(view);
        var handling = Handle(view, paragraphs, balance, argued, offPeriod) with { OffTopic = offTopic };
        var judgement = offTopic || integrity.Flags.Contains(KeywordList.Flag, StringComparer.Ordinal) ? new JudgementResult(Verdict.Missing, 0.8, []) : judge.Read(handling.BothSides || IsUnclear(view, handling));
        var structure = new EssayStructure(
            [.. paragraphs.Select(p => new ParagraphRole(view.Text.Paragraphs[p.Index].Start, view.Text.Paragraphs[p.Index].End, p.Role, p.Words, p.Score))], balance, view.Signals.Counted());
        return new(structure, judgement, OtherPointFinder.Find(view, paragraphs), argued, handling, Flags(view, handling, judgement)) { Signals = view.Signals, Unused = Unused(view, strays) };
    }

    private static bool[] Unused(EssayView view, bool[] strays) =>
        [.. view.Text.Sentences.Select((sentence, s) => strays[s] || Enumerable.Range(sentence.FirstToken, sentence.Count).Count(view.Findings.Assertions.IsRejected) * 2 > sentence.Count)];

    /// <summary>Words that happen to fit a point earn nothing in a text about something else.</summary>
    private static PointResult Uncredited(PointResult point) =>
        point.Verdict == Verdict.Missing
            ? point
            : point with { Verdict = Verdict.Missing, Argued = null, Evidence = [], Facts = [.. point.Facts.Select(f => f with { Found = false })] };

    private static Dictionary<string, double> Balance(EssayView view, List<ParagraphReading> paragraphs)
    {
        var body = paragraphs.Where(p => p.Role is not ("intro" or "conclusion")).ToList();
        var words = view.Scheme.Sides.Select((_, i) => (body.Count > 0 ? body : paragraphs).Sum(p => p.Sides[i])).ToArray();
        var total = words.Sum();
        var shares = words.Select(w => total > 0 ? Math.Round(w / total, 2) : 0).ToArray();
        if (total > 0)
        {
            var largest = Array.IndexOf(shares, shares.Max());
            shares[largest] = Math.Round(1 - (shares.Sum() - shares[largest]), 2);
        }

        return view.Scheme.Sides.Select((s, i) => (s.Code, shares[i])).ToDictionary(x => x.Code, x => x.Item2, StringComparer.Ordinal);
    }

    private static Handling Handle(EssayView view, List<ParagraphReading> paragraphs, Dictionary<string, double> balance, IReadOnlyList<PointResult> points, double offPeriod)
    {
        var body = paragraphs.Where(p => p.Role is not ("intro" or "conclusion")).ToList();
        body = body.Count > 0 ? body : paragraphs;
        var smaller = balance.Values.OrderDescending().Skip(1).FirstOrDefault();
        var sidesWithPoints = points.Where(p => p.Credited && p.Argued is not null).Select(p => p.Argued).Distinct(StringComparer.Ordinal).Count();
        var sentences = body.SelectMany(p => view.Sentences(p.Index)).Where(s => view.Integrity.Counts[s]).ToList();
        var explained = sentences.Count(s => view.Signals.HasAny(s, "explanation", "analysis", "focus", "comparison", "criteria"));
        var all = Enumerable.Range(0, view.Text.Sentences.Count).Where(s => view.Integrity.Counts[s]).ToList();
        var (reasoned, weighed) = Matter.Count(view);
        return new(
            [.. body.Select(p => (p.Score, p.Words))],
            smaller >= OneSide && (sidesWithPoints >= 2 || smaller >= 0.2 || view.Scheme.Sides.Count < 2),
            smaller,
            NarrativeShare(view, paragraphs),
            offPeriod,
            false,
            body.Count(p => p.Score >= 2),
            paragraphs.Where(p => p.Index != view.Last).Count(p => view.Sentences(p.Index).Any(s => view.Signals.HasAny(s, "judgement", "sustained", "focus"))),
            all.Exists(s => view.Signals.Has(s, "criteria")),
            sentences.Count == 0 ? 0 : explained / (double)sentences.Count,
            all.Count(s => view.Signals.Has(s, "comparison")),
            reasoned,
            weighed,
            all.Count(s => view.Signals.Has(s, "contrast")),
            Coherence.JumbledShare(view),
            Coherence.Denied(view),
            all.Count == 0 ? 0 : all.Count(s => view.Signals.Has(s, "vague") && view.Signals.Evidence(s) == 0) / (double)all.Count);
    }

    /// <summary>Share of the words in paragraphs that tell one thing after the other and explain next to nothing.</summary>
    private static double NarrativeShare(EssayView view, List<ParagraphReading> paragraphs)
    {
        var (story, all) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            var counted = view.Sentences(paragraph.Index).Where(s => view.Integrity.Counts[s]).ToList();
            var tells = counted.Count(s => view.Signals.Has(s, "narrative") || StartsWithDate(view, s));
            var thinks = counted.Count(s => view.Signals.HasAny(s, "explanation", "analysis", "focus", "counter", "judgement", "criteria", "comparison"));
            all += counted.Count > 0 ? paragraph.Words : 0;
            story += counted.Count > 0 && tells >= 0.34 * counted.Count && thinks <= 0.34 * counted.Count ? paragraph.Words : 0;
        }

        return all == 0 ? 0 : story / (double)all;
    }

    /// <summary>Where little of the scheme is recognised and much is weighed, it cannot be told which side is left out: an answer in words of its own may have both.</summary>
    private static bool IsUnclear(EssayView view, Handling handling) => handling.Weighing >= MuchWeighed && view.Points.Count(p => p.Credited) <= FewPoints;

    private static bool StartsWithDate(EssayView view, int s)
    {
        var first = view.Text.Sentences[s].FirstToken;
        return Enumerable.Range(first, Math.Min(4, view.Text.Sentences[s].Count)).Any(i => view.Text.Tokens[i].Kind == Text.TokenKind.Year);
    }

    private static List<string> Flags(EssayView view, Handling handling, JudgementResult judgement)
    {
        if (view.Text.Sentences.Count == 0 || view.Integrity.Flags.Contains(NotEnglish.Flag, StringComparer.Ordinal))
        {
            return [];
        }

        if (handling.OffTopic)
        {
            return ["off-topic", "no-judgement"];
        }

        var flags = new List<string>();
        void Raise(string flag, bool raised)
        {
            if (raised)
            {
                flags.Add(flag);
            }
        }

        Raise("off-period", handling.OffPeriodShare > MostlyOff);
        Raise("no-judgement", judgement.Verdict == Verdict.Missing);
        Raise("one-sided", !handling.BothSides && !IsUnclear(view, handling) && view.Scheme.Sides.Count > 1 && view.Points.Any(p => p.Credited) && !view.Integrity.Flags.Contains(KeywordList.Flag, StringComparer.Ordinal));
        Raise("narrative", handling.NarrativeShare > MostlyStory);
        return flags;
    }
}
