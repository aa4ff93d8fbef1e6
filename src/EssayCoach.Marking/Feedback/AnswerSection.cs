using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>The student's answer in one line.</summary>
internal static class AnswerSection
{
    private const int LongestQuote = 280;

    internal static FeedbackSection? Write(FeedbackGrounds grounds) =>
        grounds.NothingToMark || grounds.Flagged("keyword-list") ? null : new("answer", "Your answer to the question", [Line(grounds)]);

    private static string Line(FeedbackGrounds grounds) => grounds.Answer switch
    {
        null => "No sentence was found yet that answers the question outright.",
        { Reason: JudgementWords.Summary } end => $"You end with: {Quotation.Closed(end.Quote, LongestQuote)} {end.Reason}",
        { Reason: JudgementWords.Unreasoned } plain when grounds.IsFence => $"You end with: {Quotation.Closed(plain.Quote, LongestQuote)} {JudgementWords.Summary}",
        { Reason: JudgementWords.Unreasoned } plain when grounds.IsBacked => $"You argue: {Quotation.Closed(plain.Quote, LongestQuote)} It answers the question.",
        { } answer => $"You argue: {Quotation.Closed(answer.Quote, LongestQuote)} {answer.Reason}",
    };
}
