using EssayCoach.Data.Accounts;

namespace EssayCoach.Web.Account.Administration;

/// <summary>What each role allows, in words.</summary>
internal static class RoleWords
{
    internal static IReadOnlyList<(string Role, string Words)> All { get; } =
    [
        (Roles.Student, "Student: practises and joins classes."),
        (Roles.Teacher, "Teacher: makes classes, sets them questions and releases marks."),
        (Roles.Tutor, "Tutor: writes rubrics, tries them on essays and publishes them."),
        (Roles.Administrator, "Administrator: classes, and everybody’s accounts, roles and settings."),
    ];
}
