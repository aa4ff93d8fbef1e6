using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Levels;

/// <summary>Says why an essay stands where it stands, in sentences that are true of it.</summary>
internal static class Reasons
{
    /// <summary>Up here facts are explained in ways that no list of phrases knows.</summary>
    private const double High = 5;

    private const int ManySlips = 3;
    private const int SomeWeighing = 3;
    private const double HalfALevel = 0.5;

    /// <summary>The first feature that the next step up would need.</summary>
    internal static (string Feature, string Sentence) Lacking(LevelGrounds grounds)
    {
        var handling = grounds.Handling;
        if (grounds.Flagged("keyword-list"))
        {
            return ("a list of key words", "whole sentences that say what happened and why it matters, since names in a row state nothing.");
        }

        if (IsJumbled(grounds))
        {
            return ("facts that belong together", "sentences that keep to one point each, since many of them put facts of several points together, and little is weighed.");
        }

        if (grounds.Slips >= ManySlips)
        {
            return ("accuracy", "facts that agree with the record, since those marked as slips weaken what they support.");
        }

        var isHigh = Ladder.Climb(grounds) >= High;
        if (!isHigh && handling.EvidenceParagraphs * 2 < handling.Paragraphs.Count)
        {
            return ("precise evidence", "more paragraphs with a fact that can be checked, such as a name, a date or a figure.");
        }

        if (grounds.Reading.Judgement.Verdict == Verdict.Missing)
        {
            return ("no judgement", "a sentence that answers the question outright, with a reason.");
        }

        if (grounds.Flagged("one-sided"))
        {
            return ("one side only", "the other side of the question, which is not argued yet.");
        }

        if (!isHigh && handling.ExplainedShare < 0.35 && handling.Paragraphs.Any(p => p.Score < 3))
        {
            return ("explanation", "more sentences that say what followed from a fact and why that matters for the question.");
        }

        if (handling.SmallerSide < 0.25)
        {
            return ("balance", "more room for the other side, since one side takes up most of the answer.");
        }

        if (handling.Weighing < SomeWeighing)
        {
            return ("weighing", "saying what stands against a point, or where it stops.");
        }

        if (handling.Comparisons < 2)
        {
            return ("comparison of factors", "saying which point mattered more than another, and why.");
        }

        return handling.Criteria
            ? ("a judgement kept up throughout", "holding to the test that you state in every paragraph.")
            : ("a test for the judgement", "a test by which you judge the question, stated at the start and used in each paragraph.");
    }

    internal static string Write(LevelGrounds grounds, double height, Cap? cap)
    {
        var sentences = new List<string>();
        if (height >= 1 && grounds.Handling.Paragraphs.Count > 0 && !grounds.Flagged("keyword-list") && !IsJumbled(grounds))
        {
            sentences.Add(Explained(grounds) + ".");
            sentences.AddRange(grounds.Handling.BothSides ? ["Both sides are argued."] : []);
            sentences.AddRange(cap?.Feature.Contains("judgement", StringComparison.Ordinal) == true ? [] : [Answered(grounds)]);
        }

        sentences.Add(cap is null ? "What would lift it: " + Lacking(grounds).Sentence : height < 1 ? cap.Sentence : "What holds it here: " + char.ToLowerInvariant(cap.Sentence[0]) + cap.Sentence[1..]);
        return string.Join(' ', sentences);
    }

    /// <summary>Where facts are thrown together, nothing that looks like explanation is said to be one.</summary>
    private static bool IsJumbled(LevelGrounds grounds) => Ladder.Jumble(grounds.Handling) >= HalfALevel;

    private static string Answered(LevelGrounds grounds) => grounds.Reading.Judgement.Verdict switch
    {
        Verdict.Full => "The question is answered with a reason.",
        Verdict.Partial => "The question is answered, and the answer can be backed further.",
        _ => "No sentence was found that answers the question outright.",
    };

    private static string Explained(LevelGrounds grounds)
    {
        var (explained, all) = (grounds.Handling.Paragraphs.Count(p => p.Score >= 3), grounds.Handling.Paragraphs.Count);
        const string Tie = "precise evidence to an explanation";
        return (explained, all) switch
        {
            (0, 1) => $"The paragraph does not tie {Tie} yet",
            (0, 2) => $"Neither of the 2 main paragraphs ties {Tie} yet",
            (0, _) => $"None of the {all} main paragraphs ties {Tie} yet",
            (1, 1) => $"The paragraph ties {Tie}",
            (2, 2) => $"Both main paragraphs tie {Tie}",
            _ when explained == all => $"All {all} main paragraphs tie {Tie}",
            _ => $"{explained} of the {all} main paragraphs {(explained == 1 ? "ties" : "tie")} {Tie}",
        };
    }
}
