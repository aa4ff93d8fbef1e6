using Microsoft.JSInterop;

namespace EssayCoach.Web.Layout;

/// <summary>What a component has running in the browser.</summary>
internal static class PageScripts
{
    /// <summary>What is said where a part of a page for writing did not come over the network.</summary>
    internal const string NotWhole = "This page did not arrive whole, so nothing you type would be kept. Reload it; what was saved before is safe.";

    /// <summary>Brings a component's module in and starts it.</summary>
    /// <returns>The module and what was started; null where they did not come over the network.</returns>
    internal static async Task<(IJSObjectReference Module, IJSObjectReference Started)?> OpenAsync(IJSRuntime js, string module, object with)
    {
        try
        {
            var opened = await js.InvokeAsync<IJSObjectReference>("import", module);
            return (opened, await opened.InvokeAsync<IJSObjectReference>("start", with));
        }
        catch (JSException)
        {
            return null;
        }
    }

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
