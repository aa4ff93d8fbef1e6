using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;

namespace EssayCoach.Web.Classes.Results;

/// <summary>How many students made a point, half made it, got it wrong or left it out.</summary>
public sealed record PointTally(PointColumn Point, int Full, int Partial, int Wrong, int Missing)
{
    public int Students => Full + Partial + Wrong + Missing;

    /// <summary>Those who earn nothing for it.</summary>
    public int Without => Wrong + Missing;

    /// <summary>The parts in the order in which they are drawn.</summary>
    public IReadOnlyList<(Verdict Verdict, int Students)> Parts => [(Verdict.Full, Full), (Verdict.Partial, Partial), (Verdict.Wrong, Wrong), (Verdict.Missing, Missing)];
}

/// <summary>How many students stand at a level; null for those whose text could not be placed.</summary>
public sealed record LevelTally(int? Level, int Students);

/// <summary>A sentence in which a slip stands, and whose it is.</summary>
public sealed record SlipSentence(StudentResult Student, Slip Slip, string Sentence);

/// <summary>One factual error, by all who make it.</summary>
/// <param name="Students">How many students make it, however often each.</param>
public sealed record SlipTally(SlipKind Kind, string Expected, int Students, IReadOnlyList<SlipSentence> Sentences);

/// <summary>Counts what the reports say of a class.</summary>
public static class Tallies
{
    /// <summary>The points, those that most students earn nothing for first; equals stay in the scheme's order.</summary>
    public static IReadOnlyList<PointTally> Points(IReadOnlyList<PointColumn> points, IReadOnlyList<StudentResult> students)
    {
        ArgumentNullException.ThrowIfNull(points);
        return [.. points.Select(p => Point(p, [.. students.Select(s => s.At(p)?.Verdict)])).OrderByDescending(t => t.Without).ThenByDescending(t => t.Partial)];
    }

    /// <summary>The levels from the highest down, those without students too, and after them what could not be placed; empty without a level set.</summary>
    public static IReadOnlyList<LevelTally> Levels(IReadOnlyList<StudentResult> students)
    {
        ArgumentNullException.ThrowIfNull(students);
        if (students.Max(s => s.Report.Level.Of) is not { } of)
        {
            return [];
        }

        var counts = students.ToLookup(s => s.Report.Level.Level);
        IEnumerable<int?> levels = Enumerable.Range(1, of).Reverse().Select(l => (int?)l);
        return [.. levels.Concat([0, null]).Select(l => new LevelTally(l, counts[l].Count())).Where(t => t.Level > 0 || t.Students > 0)];
    }

    /// <summary>The slips, those that most students make first.</summary>
    public static IReadOnlyList<SlipTally> Slips(IReadOnlyList<StudentResult> students) =>
        [.. students.SelectMany(s => s.Report.Slips.Select(slip => new SlipSentence(s, slip, Sentences.Around(s.Text, slip.Start, slip.End))))
            .GroupBy(s => (s.Slip.Kind, Expected: s.Slip.Expected.ToUpperInvariant()))
            .Select(g => new SlipTally(g.Key.Kind, g.First().Slip.Expected, g.DistinctBy(s => s.Student.StudentId, StringComparer.Ordinal).Count(), [.. g]))
            .OrderByDescending(t => t.Students).ThenBy(t => t.Expected, StringComparer.Ordinal)];

    private static PointTally Point(PointColumn point, IReadOnlyList<Verdict?> verdicts) => new(
        point,
        verdicts.Count(v => v == Verdict.Full),
        verdicts.Count(v => v == Verdict.Partial),
        verdicts.Count(v => v == Verdict.Wrong),
        verdicts.Count(v => v == Verdict.Missing));
}
