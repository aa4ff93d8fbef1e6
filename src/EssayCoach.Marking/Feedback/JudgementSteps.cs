using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Steps for the answer as a whole: a judgement, its reason, its test, the other side.</summary>
internal static class JudgementSteps
{
    private const double Small = 0.25;

    internal static string? Missing(FeedbackGrounds g) => g.Reading.Judgement.Verdict == Verdict.Missing
        ? $"Add {(g.IsShort ? "a sentence" : "a last paragraph of two or three sentences")} that answers the question outright: say {Words(g).Answer}, and give the one reason that weighs most. You could start: ‘On balance …, because …’."
        : null;

    internal static string? Support(FeedbackGrounds g)
    {
        if (g.Reading.Judgement.Verdict != Verdict.Partial || g.Flagged("keyword-list") || g.Answer is not { } answer)
        {
            return null;
        }

        var quote = Quotation.Closed(answer.Quote);
        return answer.Reason switch
        {
            JudgementWords.Unreasoned when g.IsFence => $"You end with {quote} Say which side counts for more, and why. You could start: ‘On balance …, because …’.",
            JudgementWords.Unreasoned when !g.IsBacked => $"Your answer is {quote} Go on with ‘because’, and name the reason that weighs most.",
            JudgementWords.Summary => $"You end with {quote} Say which side counts for more, and why. You could start: ‘On balance …, because …’.",
            JudgementWords.OneSided => $"Your answer is {quote} Name the strongest point against it, and say why you still hold to your answer. You could start: ‘Although …’.",
            _ => $"Your answer is {quote} Weigh it: say in one more sentence what speaks against it, and why that counts for less. You could start: ‘Although …’.",
        };
    }

    internal static string? OtherSide(FeedbackGrounds g)
    {
        var shares = g.Reading.Structure.Balance.OrderByDescending(b => b.Value).ToList();
        if (shares.Count < 2 || shares[0].Value == 0 || (!g.Flagged("one-sided") && shares[1].Value >= Small) || g.Reading.Flags.Count == 0 && g.Level.DecidedBy != "balance")
        {
            return null;
        }

        var (most, other) = (g.Side(shares[0].Key), g.Side(shares[1].Key));
        var open = g.Points.Count(p => p.Side == shares[1].Key && p.Verdict != Verdict.Full);
        var hint = open > 0 ? $" The scheme has {FeedbackGrounds.Count(open, "more point", "more points")} there." : "";
        return $"Most of what you argue belongs to one side, ‘{most}’. Add a paragraph on ‘{other}’: {(g.HasPeriod ? "one fact with its date" : "one reason with an example")}, and how far it changes your answer.{hint}";
    }

    internal static string? Test(FeedbackGrounds g) =>
        g.Reading.Handling.Criteria || g.Paragraphs.Count < 2 || g.Paragraphs.Take(2).Append(g.Paragraphs[^1]).SelectMany(g.Sentences.In).Any(s => g.Sentences.Says(s, "test"))
            ? null
            : $"Say in your first paragraph {Words(g).Test}{Words(g).Example}. Then come back to that test at the end of each paragraph.";

    private static QuestionWords Words(FeedbackGrounds g) => QuestionWords.Of(g.Scheme.Question);
}
