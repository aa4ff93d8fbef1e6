using System.Globalization;
using EssayCoach.Marking.Points;

namespace EssayCoach.Web.Classes.Results;

/// <summary>Which results are shown and in what order, as the address has it. A value that means nothing is taken for none.</summary>
/// <param name="Name">Part of a student's name.</param>
/// <param name="Point">The id of the point that is looked at.</param>
/// <param name="Verdict">The verdict on that point; on any point where none is looked at.</param>
/// <param name="Level">The level, where <c>none</c> are those that could not be placed.</param>
/// <param name="Coverage"><c>less</c> for under half of the points, <c>more</c> for half and more.</param>
/// <param name="Sort">One of <see cref="Orders"/>; by name without.</param>
public sealed record ResultsFilter(string? Name, string? Point, string? Verdict, string? Level, string? Coverage, string? Sort)
{
    public static readonly IReadOnlyList<(string Value, string Words)> Orders =
    [
        ("", "Name"), ("covers-least", "Coverage, least first"), ("covers-most", "Coverage, most first"),
        ("mark-low", "Mark, lowest first"), ("mark-high", "Mark, highest first"), ("point", "The chosen point, not made first"),
    ];

    public static readonly IReadOnlyList<(string Value, string Words)> Coverages = [("", "Any"), ("less", "Under half of the points"), ("more", "Half of the points or more")];

    private Verdict? Asked => Enum.TryParse<Verdict>(Verdict, ignoreCase: true, out var verdict) && Enum.IsDefined(verdict) ? verdict : null;

    public bool IsAny => new[] { Name, Point, Verdict, Level, Coverage }.All(string.IsNullOrWhiteSpace);

    public IReadOnlyList<StudentResult> Apply(AssignmentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var point = results.Points.FirstOrDefault(p => p.Id == Point);
        return [.. Sorted(results.Students.Where(s => IsNamed(s) && IsCovering(s) && IsPlaced(s) && IsAtPoint(s, point)), point)];
    }

    private bool IsNamed(StudentResult student) => string.IsNullOrWhiteSpace(Name) || student.Name.Contains(Name.Trim(), StringComparison.OrdinalIgnoreCase);

    private bool IsCovering(StudentResult student) => Coverage switch
    {
        "less" => student.Share < 0.5,
        "more" => student.Share >= 0.5,
        _ => true,
    };

    private bool IsPlaced(StudentResult student) => Level == "none"
        ? student.Report.Level.Level is null
        : !int.TryParse(Level, CultureInfo.InvariantCulture, out var level) || student.Report.Level.Level == level;

    private bool IsAtPoint(StudentResult student, PointColumn? point) =>
        Asked is not { } asked || (point is null ? student.Report.Points.Any(p => p.Verdict == asked) : student.At(point)?.Verdict == asked);

    // Those who cannot be placed stand at the end of either order.
    private IEnumerable<StudentResult> Sorted(IEnumerable<StudentResult> students, PointColumn? point) => Sort switch
    {
        "covers-least" => students.OrderBy(s => s.Share),
        "covers-most" => students.OrderByDescending(s => s.Share),
        "mark-low" => students.OrderBy(s => s.Report.Level.Marks ?? int.MaxValue),
        "mark-high" => students.OrderByDescending(s => s.Report.Level.Marks ?? int.MinValue),
        "point" when point is not null => students.OrderBy(s => s.At(point)?.Verdict),
        _ => students,
    };
}
