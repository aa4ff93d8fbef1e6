using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Teaching;

/// <summary>A teacher's verdict on a point of an essay.</summary>
/// <param name="PointId">The point.</param>
/// <param name="Verdict">The verdict that the teacher agreed or gave.</param>
/// <param name="Passages">The passages that it is about: evidence that was agreed or refused, or what the teacher commented on; may be empty.</param>
public sealed record GivenVerdict(string PointId, Verdict Verdict, IReadOnlyList<TextSpan> Passages);

/// <summary>An essay with what its teacher decided.</summary>
/// <param name="Id">The essay's id.</param>
/// <param name="Text">The essay.</param>
/// <param name="Marks">The mark that the teacher agreed or gave, or null.</param>
/// <param name="Verdicts">The verdicts that the teacher agreed or gave, one a point at most.</param>
/// <param name="Slips">The slips that the teacher agreed or refused.</param>
public sealed record ReviewedEssay(string Id, string Text, int? Marks, IReadOnlyList<GivenVerdict> Verdicts, IReadOnlyList<JudgedSlip> Slips)
{
    /// <summary>True where something was decided.</summary>
    public bool IsDecided => Marks is not null || Verdicts.Count > 0 || Slips.Count > 0;
}
