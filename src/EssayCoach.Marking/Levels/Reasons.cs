using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Levels;

/// <summary>Says why an essay stands where it stands, in sentences that are true of it.</summary>
internal static class Reasons
{
    /// <summary>The first feature that the next step up would need.</summary>
    internal static (string Feature, string Sentence) Lacking(LevelGrounds grounds)
    {
        var handling = grounds.Handling;
        if (handling.EvidenceParagraphs * 2 < handling.Paragraphs.Count)
        {
            return ("precise evidence", "More paragraphs need a fact that can be checked: a name, a date, an event.");
        }

        if (handling.ExplainedShare < 0.35)
        {
            return ("explanation", "Facts are given more often than they are explained: what followed from them, and why that matters for the question.");
        }

        if (handling.SmallerSide < 0.25)
        {
            return ("balance", "One side takes up most of the answer; the other side needs more weight.");
        }

        if (handling.Comparisons < 2)
        {
            return ("comparison of factors", "The factors stand side by side; saying which mattered more, and why, is the next step.");
        }

        return handling.Criteria
            ? ("a judgement kept up throughout", "A test for the answer is stated; holding to it in every paragraph is what the top asks for.")
            : ("a test for the judgement", "No test is stated by which the question is judged, such as how long a result lasted.");
    }

    internal static string Write(LevelGrounds grounds, double height, Cap? cap)
    {
        var sentences = new List<string>();
        if (height >= 1 && grounds.Handling.Paragraphs.Count > 0)
        {
            var explained = grounds.Handling.Paragraphs.Count(p => p.Score >= 3);
            sentences.Add($"{explained} of {Count(grounds.Handling.Paragraphs.Count, "main paragraph")} tie precise evidence to an explanation{(grounds.Handling.BothSides ? ", and both sides are argued" : "")}.");
            sentences.Add(grounds.Reading.Judgement.Verdict switch
            {
                Verdict.Full => "The question is answered with a reason.",
                Verdict.Partial => "The question is answered, but not fully backed.",
                _ => "The question is not answered outright.",
            });
        }

        sentences.Add(cap is not null ? "What holds it here: " + cap.Sentence : "What would lift it: " + Lacking(grounds).Sentence);
        return string.Join(' ', sentences);
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
