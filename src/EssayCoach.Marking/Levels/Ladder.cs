using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Marking.Levels;

/// <summary>What the levels are judged from.</summary>
/// <param name="Reading">How the essay is built and handled.</param>
/// <param name="Integrity">What must earn nothing.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Slips">Number of factual errors.</param>
internal sealed record LevelGrounds(StructureReading Reading, IntegrityReport Integrity, int Words, int Slips)
{
    public Handling Handling => Reading.Handling;

    /// <summary>What is at odds with the record: slips, points made wrongly, points denied.</summary>
    public int Errors => Slips + Handling.Denied + Reading.Points.Count(p => p.Verdict == Verdict.Wrong);

    public bool Flagged(string flag) => Integrity.Flags.Contains(flag, StringComparer.Ordinal) || Reading.Flags.Contains(flag, StringComparer.Ordinal);
}

/// <summary>Something that holds an essay down, on a ladder of five levels.</summary>
/// <param name="Applies">Whether it holds here.</param>
/// <param name="Highest">The highest height that it leaves, from 0 to 6; 4 means the top of level 3.</param>
/// <param name="Feature">The feature, in a phrase.</param>
/// <param name="Sentence">What it means, to the student.</param>
internal sealed record Cap(Func<LevelGrounds, bool> Applies, double Highest, string Feature, string Sentence);

/// <summary>Climbs a ladder of five levels. The heuristic is ours and no board's: handling lifts, coverage never does.</summary>
internal static class Ladder
{
    /// <summary>Just under the top of the highest level.</summary>
    internal const double Top = 5.99;

    private const double Step = 0.01;
    private const double Foot = 1;
    private const int FewWords = 50;

    /// <summary>Share of sentences that may bring facts of several points together, as a comparison does.</summary>
    private const double Mixed = 0.25;

    internal static readonly IReadOnlyList<Cap> Caps =
    [
        new(g => g.Flagged("off-topic"), 0, "off the question", "The text does not touch the question, so there is nothing to place in a level."),
        new(g => g.Flagged("keyword-list"), 1.6, "a list of key words", "Names and key words in a row state nothing, so they cannot lift the answer above the lowest level."),
        new(g => g.Flagged("copied-question"), 1.9, "the question copied out", "Much of the text repeats the question, which shows nothing of your own."),
        new(g => Plausibility.IsDoubted(g.Reading.Points), 1.6, "facts at odds with the scheme", "So much of what is said of the points is at odds with the scheme that a person has to read it before anything counts."),
        new(g => g.Words < FewWords, 1.9, "very short", "A sentence or two cannot show explanation, both sides and a judgement."),
        new(g => g.Flagged("too-short"), 2.9, "very short", "There is too little text to show explanation, both sides and a judgement."),
        new(g => g.Flagged("narrative"), 2.9, "mostly story", "More than half of the answer tells what happened and does not use it to answer the question."),
        new(g => g.Handling.EvidenceParagraphs < 2 && g.Words * g.Integrity.OwnShare < 400, 3.6, "little precise evidence", "Fewer than two paragraphs have precise evidence such as a name with a date."),
        new(g => g.Flagged("one-sided"), 3.7, "one side only", "Only one side of the question is argued."),
        new(g => g.Reading.Judgement.Verdict == Verdict.Missing, 3.5, "no judgement", "The question is never answered outright: no sentence says how far, how successful or which matters most."),
        new(g => g.Reading.Judgement.Verdict == Verdict.Partial, 5 - Step, "a judgement without full support", "The question is answered, but the answer is not backed by a reason that weighs both sides."),
        new(g => !g.Handling.Criteria && g.Handling.Sustained < 2, 5.45, "the judgement is not kept up", "The judgement stands in one place and is not applied from paragraph to paragraph."),
    ];

    /// <summary>
    /// How high the handling reaches before anything holds it down, from 1 to <see cref="Top"/>. Each feature is a count that soon levels off, so
    /// that more of the same adds less and less, and words of the student's own count as much as the scheme's. What is at odds with the record,
    /// said loosely or thrown together pulls it down. The weights were fitted (ridge regression, stretched so that the heights spread as the labels
    /// do) to our own labels of essays on twenty-two questions, one question left out at a time, and rounded; they are no board's and no examiner's.
    /// </summary>
    internal static double Climb(LevelGrounds grounds)
    {
        var handling = grounds.Handling;
        var height = Foot;
        height += 2.7 * LevelOff(handling.Weighing, 8);
        height += 2.3 * LevelOff(handling.Weighed, 80);
        height += 2.8 * LevelOff(handling.Reasoned, 60);
        height += grounds.Reading.Judgement.Verdict switch { Verdict.Full => 0.17, Verdict.Partial => 0.08, _ => 0 };
        // One error can happen to anybody: by itself it costs nothing.
        height -= 1.4 * LevelOff(Math.Max(0, grounds.Errors - 1), 3);
        height -= 2.4 * handling.VagueShare;
        height -= Jumble(handling);
        return Math.Clamp(height, 1, Top);
    }

    /// <summary>What facts thrown together cost, the less the more is weighed.</summary>
    internal static double Jumble(Handling handling) => 17 * Math.Clamp(handling.JumbledShare - Mixed, 0, 0.4) * (1 - LevelOff(handling.Weighing, 3));

    /// <summary>From 0 towards 1; a half where the count reaches the given number.</summary>
    private static double LevelOff(int count, int half) => count / (double)(count + half);

    /// <summary>The height that the caps leave, and the cap that decides, if any.</summary>
    internal static (double Height, Cap? Decides) Hold(double height, LevelGrounds grounds)
    {
        Cap? decides = null;
        foreach (var cap in Caps)
        {
            if (cap.Highest < height && cap.Applies(grounds))
            {
                (height, decides) = (cap.Highest, cap);
            }
        }

        if (grounds.Flagged("off-period") && height >= 1)
        {
            return (Math.Max(1, height - 1), new(_ => true, height - 1, "off the period", "More than three tenths of the text lie outside the years or the scope of the question, which costs a level."));
        }

        return (height, decides);
    }
}
