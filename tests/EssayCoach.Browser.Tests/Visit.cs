using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EssayCoach.Browser.Tests;

/// <summary>One browser at the app, and everything that its console complained of.</summary>
public sealed class Visit : IAsyncDisposable
{
    public const string Question = "ussr-links-1920s";

    private readonly IBrowserContext context;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Hosts.Add(new Uri(request.Url).Authority);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public HashSet<string> Hosts { get; } = [];

    public ILocator Essay => Page.GetByLabel("Your essay");

    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Opens the writing page and waits until it takes text.</summary>
    public async Task StartWritingAsync()
    {
        await OpenAsync($"/questions/{Question}/write");
        await Assertions.Expect(Essay).ToBeEditableAsync();
    }

    /// <summary>Writes the text, hands it in and waits for the feedback.</summary>
    public async Task HandInAsync(string text)
    {
        await StartWritingAsync();
        await Essay.FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Page.WaitForURLAsync("**/attempts/*");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Feedback on attempt");
        await Page.Locator("article.feedback[data-ready=yes]").WaitForAsync();
    }

    /// <summary>A second tab of the same browser at the same address.</summary>
    public async Task<IPage> NewTabAsync()
    {
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(Page.Url);
        return tab;
    }

    /// <summary>Serious and critical findings of axe, one line each; of another tab where it is given.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync(IPage? tab = null)
    {
        var result = await (tab ?? Page).RunAxe();
        return [.. result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }

    /// <summary>Presses Tab until the element has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to {selector}.");
    }

    /// <summary>How many CSS pixels the page is wider than its window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Keeps a picture of the page where PICTURES names a folder.</summary>
    public async Task KeepPictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    /// <summary>The innermost elements that make the page wider than its window; empty where it fits.</summary>
    public Task<string[]> TooWideAsync() => Page.EvaluateAsync<string[]>("""
        () => {
          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= edge) {
            return [];
          }
          const wide = [...document.querySelectorAll("body *")].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > edge + 0.5);
          return wide.filter(e => !wide.some(other => other !== e && e.contains(other)))
            .map(e => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right - edge)}px`);
        }
        """);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
