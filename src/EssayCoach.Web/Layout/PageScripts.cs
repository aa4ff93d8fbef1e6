using Microsoft.JSInterop;

namespace EssayCoach.Web.Layout;

/// <summary>What a component has running in the browser.</summary>
internal static class PageScripts
{
    /// <summary>Stops what was started and lets go of it and of its module.</summary>
    internal static async ValueTask CloseAsync(IJSObjectReference? started, IJSObjectReference? module)
    {
        try
        {
            if (started is not null)
            {
                await started.InvokeVoidAsync("stop");
                await started.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The page is closed already, or its connection is going, and its script with it.
        }
    }
}
