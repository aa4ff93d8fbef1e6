using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Points half made, with what is missing.</summary>
internal static class PartialSection
{
    private const string OwnWords = "The program may miss a part that you say in words of your own. If you do say it, show it to your teacher.";

    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.NothingToMark)
        {
            return null;
        }

        var half = grounds.Points.Where(p => p.Verdict == Verdict.Partial).OrderBy(p => !FeedbackGrounds.IsSure(p)).Select(p => Line(grounds, p)).ToList();
        return new("partial", "Points you half make", half.Count == 0 ? [] : [.. half, OwnWords]);
    }

    private static string Line(FeedbackGrounds grounds, PointResult point)
    {
        var best = FeedbackGrounds.Best(point);
        var open = !FeedbackGrounds.IsSure(point) ? "This may belong to the point. The program is not sure, so a person should check."
            : grounds.Sentences.At(best.Start) is { } s && grounds.Sentences.IsMistaken(s) && point.Missing?.Contains("the right year", StringComparison.Ordinal) != true ? "Put right first what stands under ‘Facts to check’."
            : point.Missing ?? "Part of the point is still open.";
        return $"{FactWords.Of(point.Title) ?? point.Title}: {Quotation.Closed(best.Quote)} {open}";
    }
}
