using EssayCoach.Data.Classes;

namespace EssayCoach.Web.Classes;

/// <summary>What is said in more than one place.</summary>
public static class ClassSentences
{
    public const string Gone = "There is no such class: it was deleted, or you do not teach it.";

    /// <summary>What is wrong with the name of a class, or null.</summary>
    public static string? NameProblem(string? name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > ClassGroup.LongestName
        ? $"Give the class a name of at most {ClassGroup.LongestName} letters, for example “12B History”."
        : null;

    public static string Of(ReleaseMoment moment) => moment switch
    {
        ReleaseMoment.AtOnce => "at once",
        ReleaseMoment.AfterClosing => "after the closing time",
        _ => "when you release it",
    };

    /// <summary>What students are told of what their teachers see while they write.</summary>
    public static string Told(LiveView view) => view switch
    {
        LiveView.Off => "Your teachers see that you are writing, and what you hand in.",
        LiveView.Progress => "The live view is on: your teachers see that you are writing, how many words you have and when they were saved. They see the words themselves once you hand them in.",
        _ => "The live view is on: your teachers see that you are writing, how many words you have, when they were saved and how many points they meet so far. They see the words themselves once you hand them in.",
    };
}
