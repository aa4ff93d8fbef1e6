namespace EssayCoach.Web.Tests.Host;

/// <summary>What somebody gets who tries a door.</summary>
public enum Outcome
{
    Allowed,
    SignIn,
    NotThere,
}

/// <summary>Who may open a door. All others are told that it is not there, and those who have not signed in to a closed one are asked to.</summary>
internal sealed record Door(string Template, bool AsksToSignIn, params string[] Opens)
{
    public Outcome For(string visitor) =>
        Opens.Contains(visitor, StringComparer.Ordinal) ? Outcome.Allowed : visitor == "nobody" && AsksToSignIn ? Outcome.SignIn : Outcome.NotThere;
}

/// <summary>What is meant of every page and endpoint: the longest line that a template begins with holds, so that a page added to a closed folder is expected to be closed.</summary>
internal static class Doors
{
    private static readonly string[] Everybody = ["nobody", .. People];
    private static readonly string[] Teachers = ["teacher", "another teacher", "administrator"];

    private static readonly IReadOnlyList<Door> All =
    [
        new("/", false, Everybody),
        new("/questions/", false, Everybody),
        new("/my-work", false, Everybody),
        new("/progress", false, Everybody),
        // Whose attempt it is decides, signed in or not.
        new("/attempts/{", false, "student"),
        new("/account", true, People),
        new("/account/sign-in", false, Everybody),
        new("/account/sign-out", false, Everybody),
        new("/account/register", false, Everybody),
        new("/account/ended", false, Everybody),
        // Nothing without a code, a first step, or while an administrator is there.
        new("/account/reset", false),
        new("/account/first", false),
        new("/account/code", false, Everybody),
        new("/classwork", true, People),
        new("/classwork/{", true, "student"),
        new("/classes", true, Teachers),
        new("/classes/{", true, "teacher"),
        new("/assignments/{", true, "teacher"),
        new("/rubrics", true, "tutor", "administrator"),
        // A script saves there; it could do nothing with a page to sign in on.
        new("/rubrics/drafts/", false, "tutor", "administrator"),
        new("/level-sets", true, "tutor", "administrator"),
        new("/administration", true, "administrator"),
        new("/error", false, Everybody),
        new("/not-found", false),
    ];

    private static string[] People => ["student", "teacher", "another student", "another teacher", "tutor", "administrator"];

    /// <summary>The door that a template stands behind. The front page is itself alone, not the beginning of all.</summary>
    public static Door? Find(string template) => All
        .Where(d => string.Equals(template, d.Template, StringComparison.OrdinalIgnoreCase) || (d.Template.Length > 1 && template.StartsWith(d.Template, StringComparison.OrdinalIgnoreCase)))
        .MaxBy(d => d.Template.Length);
}
