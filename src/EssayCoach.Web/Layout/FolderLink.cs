using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EssayCoach.Web.Layout;

/// <summary>A link of the menu to a folder of pages some of which have addresses of their own: it is marked as the current one on those too.</summary>
public sealed class FolderLink : NavLink
{
    /// <summary>What the other addresses begin with, as "/assignments/".</summary>
    [Parameter] public string? Also { get; set; }

    protected override bool ShouldMatch(string uriAbsolute) =>
        base.ShouldMatch(uriAbsolute) || (Also is { } also && new Uri(uriAbsolute).AbsolutePath.StartsWith(also, StringComparison.OrdinalIgnoreCase));
}
