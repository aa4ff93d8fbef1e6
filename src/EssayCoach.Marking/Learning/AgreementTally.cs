namespace EssayCoach.Marking.Learning;

/// <summary>Counts of agreement and disagreement, for one essay or summed over several. All figures come from these counts.</summary>
internal sealed class AgreementTally
{
    internal int Hit, Undue, Lost, Rightly, EvidenceHit, EvidenceAll, SlipHit, SlipUndue, SlipLost, FlagHit, FlagUndue, FlagLost, GamingUndue, GamingAll, MarksCount;
    internal double MarksError;

    /// <summary>Label by report: missing or wrong, partial, full.</summary>
    internal readonly int[] Verdicts = new int[9];

    internal readonly List<(int Label, int Report)> Levels = [];

    /// <summary>Hit, undue, lost by point.</summary>
    internal readonly Dictionary<string, int[]> ByPoint = new(StringComparer.Ordinal);

    /// <summary>Labelled verdict to reported verdict, with how often.</summary>
    internal readonly SortedDictionary<string, int> Confusion = new(StringComparer.Ordinal);

    internal static AgreementTally Of(AgreementRow label, AgreementRow report)
    {
        var tally = new AgreementTally();
        foreach (var (id, wanted) in label.Points)
        {
            tally.AddPoint(id, wanted, report.Points.GetValueOrDefault(id) ?? new("missing", []), AgreementRow.GamingKinds.Contains(label.Kind));
        }

        tally.AddSlips(label.Slips, report.Slips);
        tally.FlagHit = label.Flags.Count(report.Flags.Contains);
        tally.FlagLost = label.Flags.Count - tally.FlagHit;
        tally.FlagUndue = report.Flags.Count - tally.FlagHit;
        if (label.Level is { } a && report.Level is { } b)
        {
            tally.Levels.Add((a, b));
        }

        if (label.Marks is { } given && report.Marks is { } estimated)
        {
            (tally.MarksCount, tally.MarksError) = (1, Math.Abs(given - estimated));
        }

        return tally;
    }

    internal static AgreementTally Sum(IEnumerable<AgreementTally> tallies)
    {
        var sum = new AgreementTally();
        foreach (var t in tallies)
        {
            sum.Add(t);
        }

        return sum;
    }

    private void AddPoint(string id, PointAgreement label, PointAgreement report, bool isGaming)
    {
        var (wanted, given) = (label.Order, report.Order);
        Verdicts[(wanted * 3) + given]++;
        var key = label.Verdict + "->" + report.Verdict;
        Confusion[key] = Confusion.GetValueOrDefault(key) + 1;
        var kind = (wanted > 0, given > 0) switch { (true, true) => 0, (false, true) => 1, (true, false) => 2, _ => 3 };
        (ByPoint.TryGetValue(id, out var counts) ? counts : ByPoint[id] = new int[4])[kind]++;
        Hit += kind == 0 ? 1 : 0;
        Undue += kind == 1 ? 1 : 0;
        Lost += kind == 2 ? 1 : 0;
        Rightly += kind == 3 ? 1 : 0;
        GamingUndue += isGaming && kind == 1 ? 1 : 0;
        GamingAll += isGaming && wanted == 0 ? 1 : 0;
        if (kind == 0 && label.Spans.Count > 0)
        {
            EvidenceAll++;
            EvidenceHit += label.Spans.Any(s => report.Spans.Any(s.Overlaps)) ? 1 : 0;
        }
    }

    /// <summary>Each labelled slip takes the first reported one that overlaps it and is still free.</summary>
    private void AddSlips(IReadOnlyList<TextSpan> labels, IReadOnlyList<TextSpan> reports)
    {
        var free = reports.ToList();
        foreach (var label in labels)
        {
            var at = free.FindIndex(label.Overlaps);
            if (at < 0)
            {
                SlipLost++;
                continue;
            }

            SlipHit++;
            free.RemoveAt(at);
        }

        SlipUndue = free.Count;
    }

    private void Add(AgreementTally t)
    {
        (Hit, Undue, Lost, Rightly) = (Hit + t.Hit, Undue + t.Undue, Lost + t.Lost, Rightly + t.Rightly);
        (EvidenceHit, EvidenceAll) = (EvidenceHit + t.EvidenceHit, EvidenceAll + t.EvidenceAll);
        (SlipHit, SlipUndue, SlipLost) = (SlipHit + t.SlipHit, SlipUndue + t.SlipUndue, SlipLost + t.SlipLost);
        (FlagHit, FlagUndue, FlagLost) = (FlagHit + t.FlagHit, FlagUndue + t.FlagUndue, FlagLost + t.FlagLost);
        (GamingUndue, GamingAll) = (GamingUndue + t.GamingUndue, GamingAll + t.GamingAll);
        (MarksCount, MarksError) = (MarksCount + t.MarksCount, MarksError + t.MarksError);
        Levels.AddRange(t.Levels);
        AddEach(Verdicts, t.Verdicts);
        foreach (var (id, counts) in t.ByPoint)
        {
            AddEach(ByPoint.TryGetValue(id, out var mine) ? mine : ByPoint[id] = new int[4], counts);
        }

        foreach (var (key, count) in t.Confusion)
        {
            Confusion[key] = Confusion.GetValueOrDefault(key) + count;
        }
    }

    private static void AddEach(int[] to, int[] from)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
