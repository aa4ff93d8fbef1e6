using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Classes.Results;

/// <summary>Chooses sentences to read out: each makes a point in full, each is another student's on another point, and none names anybody.</summary>
internal sealed class StrongSentences(AssignmentResults results, StudentNames names, IReadOnlySet<Guid> without)
{
    private const int ShortestWords = 10;
    private const int LongestWords = 60;

    // Long enough for a fact and a reason, short enough to be taken in when it is read out.
    private const int BestWords = 28;

    // An essay of which it is doubtful that its words are the student's own, or an argument, is no example.
    private static readonly HashSet<string> Doubtful = new(["copied-question", "copied-source", "keyword-list", "repetition", "not-english", "instructions-to-marker"], StringComparer.Ordinal);

    private sealed record Candidate(StudentResult Student, PointColumn Point, Evidence Evidence, double Confidence, int Words);

    public IReadOnlyList<StrongSentence> Take(int most)
    {
        var chosen = new List<Candidate>();
        foreach (var candidate in All().OrderByDescending(c => Math.Round(c.Confidence, 1)).ThenBy(c => Math.Abs(c.Words - BestWords)).ThenBy(c => c.Evidence.Quote, StringComparer.Ordinal))
        {
            if (chosen.Count < most && chosen.TrueForAll(c => c.Student.AttemptId != candidate.Student.AttemptId && c.Point.Id != candidate.Point.Id) && !names.In(candidate.Evidence.Quote))
            {
                chosen.Add(candidate);
            }
        }

        return chosen.ConvertAll(c => new StrongSentence(c.Student.AttemptId, c.Evidence.Quote, c.Point.Title));
    }

    private IEnumerable<Candidate> All() =>
        from student in results.Students
        where !without.Contains(student.AttemptId) && !student.Report.Flags.Any(Doubtful.Contains)
        from point in results.Points
        let finding = student.At(point)
        where finding is { Verdict: Verdict.Full }
        from evidence in finding.Evidence
        let words = evidence.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
        where words is >= ShortestWords and <= LongestWords
        select new Candidate(student, point, evidence, finding.Confidence, words);
}
