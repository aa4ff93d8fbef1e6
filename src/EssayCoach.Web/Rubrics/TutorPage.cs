using EssayCoach.Data.Rubrics;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;

namespace EssayCoach.Web.Rubrics;

/// <summary>What static pages of tutors have in common. The same pages serve rubrics and level sets: the address tells which.</summary>
public abstract class TutorPage : ComponentBase
{
    protected IReadOnlyList<string> Problems { get; set; } = [];

    protected string? Said { get; set; }

    [Inject] protected RubricDesk Desk { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Context { get; set; } = null!;

    /// <summary>The person who is signed in; the folder's policy sees to it that there is one.</summary>
    protected string Me => Context.User.OwnerId()!;

    protected DocumentKind Kind => RubricAddress.KindOf(Navigation.Uri);

    protected void Tell(Done done)
    {
        ArgumentNullException.ThrowIfNull(done);
        Said = done.IsDone ? done.Sentence : null;
        Problems = done.IsDone ? [] : [done.Sentence];
    }
}

/// <summary>Addresses of the pages about one document.</summary>
public static class RubricAddress
{
    private const string Levels = "/level-sets";

    public static DocumentKind KindOf(string uri) =>
        new Uri(uri).AbsolutePath.StartsWith(Levels, StringComparison.OrdinalIgnoreCase) ? DocumentKind.LevelSet : DocumentKind.Rubric;

    public static string List(DocumentKind kind) => kind == DocumentKind.LevelSet ? Levels : "/rubrics";

    public static string Of(DocumentKind kind, string id) => List(kind) + "/" + Uri.EscapeDataString(id);

    /// <summary>What the document is called in a sentence.</summary>
    public static string Noun(DocumentKind kind) => kind == DocumentKind.LevelSet ? "level set" : "rubric";
}
