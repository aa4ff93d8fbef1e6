using EssayCoach.Data.Classes;

namespace EssayCoach.Web.Classes.Results;

/// <summary>All results of an assignment.</summary>
/// <param name="InClass">How many students are in the class, handed in or not.</param>
/// <param name="Students">Those who have handed in, by name.</param>
/// <param name="Versions">How many versions of the rubric the reports were made with.</param>
public sealed record AssignmentResults(Assignment Assignment, string ClassName, int InClass, IReadOnlyList<PointColumn> Points, IReadOnlyList<StudentResult> Students, int Versions)
{
    public string Address => $"/assignments/{Assignment.Id}/results";

    /// <summary>Where a teacher reviews an essay; at one point where it is named.</summary>
    public string Review(StudentResult student, PointColumn? point = null) =>
        $"/classes/{Assignment.ClassId}/assignments/{Assignment.Id}/review/{student.AttemptId}{(point is null ? "" : "#point-" + point.Id)}";
}
