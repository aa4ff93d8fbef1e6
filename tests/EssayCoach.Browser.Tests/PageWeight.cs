namespace EssayCoach.Browser.Tests;

/// <summary>What a page costs over the wire. The figures of docs/benchmarks.md are this test's output.</summary>
public sealed class A_page_is_light(RunningApp app, ITestOutputHelper output)
{
    private const int MostKilobytes = 120;
    private const int MostRequests = 30;

    [Fact]
    public async Task At_the_first_visit_and_lighter_at_the_next()
    {
        await using var writer = await app.VisitAsync();
        await writer.HandInAsync(SampleEssay.Text.Replace("Geneva", "Genoa", StringComparison.Ordinal));
        await writer.HandInAsync(SampleEssay.Text);
        var cookies = await writer.Page.Context.CookiesAsync();
        output.WriteLine("| page | first visit | requests | next visit | requests |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var (name, path) in new[]
        {
            ("questions", "/"), ("a question", $"/questions/{Visit.Question}"), ("writing", $"/questions/{Visit.Question}/write"),
            ("feedback", new Uri(writer.Page.Url).AbsolutePath), ("two drafts compared", $"/questions/{Visit.Question}/compare"), ("progress", "/progress"),
            ("progress on a question", $"/questions/{Visit.Question}/progress"), ("my work", "/my-work"),
        })
        {
            await using var visit = await app.VisitAsync();
            await visit.Page.Context.AddCookiesAsync([.. cookies.Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = app.Address })]);
            var first = await WeighAsync(visit, path);
            var next = await WeighAsync(visit, path);
            output.WriteLine($"| {name} | {first.Bytes / 1024.0:N0} kB | {first.Requests} | {next.Bytes / 1024.0:N0} kB | {next.Requests} |");
            Assert.InRange(first.Bytes, 1, MostKilobytes * 1024);
            Assert.InRange(first.Requests, 1, MostRequests);
            Assert.True(next.Bytes < first.Bytes, $"{name} is as heavy at the next visit.");
        }
    }

    /// <summary>Bytes with their headers, as they came over the wire, and requests that did not come from the browser's own store.</summary>
    private static async Task<(double Bytes, int Requests)> WeighAsync(Visit visit, string path)
    {
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var (bytes, requests) = (0.0, 0);
        network.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            var length = e!.Value.GetProperty("encodedDataLength").GetDouble();
            (bytes, requests) = (bytes + length, requests + (length > 0 ? 1 : 0));
        };
        await network.SendAsync("Network.enable");
        await visit.OpenAsync(path);
        await network.DetachAsync();
        return (bytes, requests);
    }
}
