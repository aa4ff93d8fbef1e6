using EssayCoach.Data.Accounts;

namespace EssayCoach.Web.Account.Administration;

/// <summary>What each role allows, in words.</summary>
internal static class RoleWords
{
    internal static IReadOnlyList<(string Role, string Words)> All { get; } =
    [
        (Roles.Student, "Student: practises and joins classes."),
        (Roles.Teacher, "Teacher: makes classes, sees their work and releases marks."),
        (Roles.Tutor, "Tutor: writes and publishes rubrics."),
        (Roles.Administrator, "Administrator: all of this, and accounts, roles and settings."),
    ];
}
