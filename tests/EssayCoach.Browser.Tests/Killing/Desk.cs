using System.Diagnostics;
using Microsoft.Playwright;

namespace EssayCoach.Browser.Tests.Killing;

/// <summary>A student's browser with a profile that outlives it, and the writing page in it.</summary>
internal sealed class Desk(IPlaywright playwright, string address) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string profile = Directory.CreateTempSubdirectory("essaycoach-kill-browser-").FullName;
    private IBrowserContext? context;

    public IPage Page { get; private set; } = null!;

    private ILocator Essay => Page.Locator("#essay");

    public async Task OpenAsync()
    {
        // What tells others that a profile is in use stays behind when a browser is killed.
        foreach (var sign in Directory.EnumerateFileSystemEntries(profile, "Singleton*"))
        {
            File.Delete(sign);
        }

        context = await playwright.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = RunningApp.Chromium,
            Headless = true,
            Args = RunningApp.Switches,
        });
        Page = context.Pages.Count > 0 ? context.Pages[0] : await context.NewPageAsync();
        await Page.GotoAsync($"{address}/questions/{Visit.Question}/write");
        await ReadyAsync();
    }

    /// <summary>Waits until one can type and the page's own connection stands, and puts the caret at the end.</summary>
    public async Task ReadyAsync()
    {
        await UntilAsync("document.querySelector('#essay:not([readonly])') !== null && !document.querySelector('.components-reconnect-show, .components-reconnect-failed, .components-reconnect-rejected')");
        await Essay.FocusAsync();
        await Page.Keyboard.PressAsync("Control+End");
    }

    public Task SavedAsync() => UntilAsync("document.querySelector('[data-line=saved]')?.textContent.startsWith('Saved at') === true");

    public Task<string> TextAsync() => Essay.InputValueAsync();

    /// <summary>What stands in the box and what the line under it says, at one moment.</summary>
    public Task<string[]> StateAsync() =>
        Page.EvaluateAsync<string[]>("[document.querySelector('#essay').value, document.querySelector('[data-line=saved]').textContent]");

    /// <summary>SIGKILL for the browser and all its children, found by the profile that is its alone.</summary>
    public async Task KillAsync()
    {
        foreach (var id in ProcessIds())
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
                await process.WaitForExitAsync();
            }
            catch (ArgumentException)
            {
                // It went with its parent.
            }
        }

        context = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null)
        {
            await context.CloseAsync();
        }

        Directory.Delete(profile, recursive: true);
    }

    /// <summary>Asks again and again, because the content policy lets no page do that by itself, and a page may be opened anew meanwhile.</summary>
    private async Task UntilAsync(string expression)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>(expression))
                {
                    return;
                }
            }
            catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                // The page opens itself anew.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Never came true: {expression}. The page says: {await Page.InnerTextAsync("body")}");
    }

    private IEnumerable<int> ProcessIds() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        where CommandLine(folder).Contains($"--user-data-dir={profile}", StringComparison.Ordinal)
        select int.Parse(Path.GetFileName(folder));

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }
}
