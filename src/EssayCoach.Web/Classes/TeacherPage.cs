using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;

namespace EssayCoach.Web.Classes;

/// <summary>What pages of classes have in common: they are static, know the request, and say problems in sentences.</summary>
public abstract class TeacherPage : ComponentBase
{
    protected IReadOnlyList<string> Problems { get; set; } = [];

    protected string? Said { get; set; }

    [Inject] protected ClassDesk Desk { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Context { get; set; } = null!;

    /// <summary>The person who is signed in; the folder's policy sees to it that there is one.</summary>
    protected string Me => Context.User.OwnerId()!;

    /// <summary>The whole address of a link by which a student chooses a password.</summary>
    protected string LinkOf(NewStudent student)
    {
        ArgumentNullException.ThrowIfNull(student);
        return $"{Navigation.BaseUri}account/reset?code={student.Code}";
    }
}
