using EssayCoach.Data.Classes;

namespace EssayCoach.Web.Classes;

/// <summary>A class as a line of a list.</summary>
public sealed record ClassLine(Guid Id, string Name, int Students, int Assignments);

/// <summary>A student as a line of a class.</summary>
/// <param name="WaitsForPassword">True where the student has not chosen a password yet, and so has never signed in.</param>
public sealed record StudentLine(string Id, string Name, string UserName, string? RosterId, int ExtraTimePercent, bool WaitsForPassword);

public sealed record TeacherLine(string Id, string Name, string UserName);

/// <summary>All that the page of a class shows.</summary>
public sealed record ClassView(ClassGroup Group, IReadOnlyList<StudentLine> Students, IReadOnlyList<TeacherLine> Teachers, IReadOnlyList<JoinCode> Codes, IReadOnlyList<Assignment> Assignments);
