using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;

namespace EssayCoach.Web.Classwork;

/// <summary>What a student's pages have in common: they are static and know the request.</summary>
public abstract class StudentPageBase : ComponentBase
{
    protected IReadOnlyList<string> Problems { get; set; } = [];

    [Inject] protected StudentWork Work { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [CascadingParameter] protected HttpContext Context { get; set; } = null!;

    /// <summary>The person who is signed in; the folder asks for one.</summary>
    protected string Me => Context.User.OwnerId()!;
}
