namespace EssayCoach.Browser.Tests;

/// <summary>Every page at desktop and phone width in both themes. With PICTURES set to a folder the pictures are kept there.</summary>
public sealed class Every_page(RunningApp app)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    [InlineData(375, true)]
    [InlineData(320, false)]
    public async Task Fits_its_window_passes_axe_and_leaves_the_console_quiet(int width, bool dark)
    {
        await using var visit = await app.VisitAsync(width, dark);
        var found = new List<string>();
        async Task Look(string name)
        {
            if (Folder is not null)
            {
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}-{(dark ? "dark" : "light")}.png"), FullPage = true });
            }

            found.AddRange((await visit.AxeAsync()).Select(f => $"{name}: {f}"));
            if (await visit.OverflowAsync() is > 0 and var wide)
            {
                found.Add($"{name}: {wide} pixels too wide");
            }
        }

        await visit.OpenAsync("/");
        await Look("list");
        await visit.OpenAsync($"/questions/{Visit.Question}");
        await Look("question");
        await visit.StartWritingAsync();
        await Look("write-empty");
        await visit.HandInAsync(SampleEssay.Text);
        await visit.Page.Locator(".estimate summary").ClickAsync();
        await visit.Page.Locator(".point-head").First.ClickAsync();
        await Look("feedback");
        await visit.StartWritingAsync();
        await Look("write");
        await visit.Page.EvaluateAsync("document.querySelectorAll('.writing details').forEach(fold => { fold.open = true; })");
        await Look("write-open");
        await visit.OpenAsync("/my-work");
        await Look("my-work");
        await visit.OpenAsync($"/questions/{Visit.Question}");
        await Look("question-after");
        Assert.Empty(visit.Complaints);
        await visit.OpenAsync("/attempts/none");
        await Look("missing");
        Assert.Empty(found);
        Assert.Equal([new Uri(app.Address).Authority], visit.Hosts);
    }
}
