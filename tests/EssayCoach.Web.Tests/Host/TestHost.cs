using System.Collections.Concurrent;
using System.Security.Claims;
using EssayCoach.Data;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EssayCoach.Web.Tests.Host;

/// <summary>The whole app over real SQLite, with one good rubric, a broken one and one without its question, and a damaged model, in a folder of its own.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("essaycoach-host-").FullName;
    private readonly TestDatabase? database;
    private App app;

    public TestHost()
        : this(null)
    {
    }

    private TestHost(TestDatabase? database)
    {
        this.database = database;
        Directory.CreateDirectory(Path.Combine(folder, "rubrics", "levels"));
        File.WriteAllText(Path.Combine(folder, "rubrics", "canal.md"), SmallScheme.Rubric);
        File.WriteAllText(Path.Combine(folder, "rubrics", "broken.md"), "---\nid: a: b: c\n---\n\nNo heading, no points.");
        File.WriteAllText(Path.Combine(folder, "rubrics", "bare.md"), "## Failures\n- The railway took the trade.\n");
        File.WriteAllText(Path.Combine(folder, "rubrics", "levels", "cie-20.md"), SmallScheme.Levels);
        Directory.CreateDirectory(Path.Combine(folder, "models"));
        File.WriteAllText(Path.Combine(folder, "models", "passages.model"), "no model at all");
        app = new(folder, database?.Connection);
    }

    /// <summary>The app over a database of either kind.</summary>
    public static async Task<TestHost> OnAsync(DatabaseKind kind) => new(await TestDatabase.MakeAsync(kind, TestContext.Current.CancellationToken));

    /// <summary>The app over a database of either kind in which it makes everything itself, as at its very first start.</summary>
    public static TestHost OnEmpty(DatabaseKind kind) => new(TestDatabase.Empty(kind));

    public IServiceProvider Services => app.Services;

    /// <summary>What the app has logged so far.</summary>
    public IReadOnlyCollection<string> Log
    {
        get
        {
            // Asking for a service starts the app.
            _ = app.Services;
            return app.Log.Lines;
        }
    }

    public void WriteRubric(string name, string text) => File.WriteAllText(Path.Combine(folder, "rubrics", name + ".md"), text);

    public void Restart()
    {
        app.Dispose();
        app = new(folder, database?.Connection);
    }

    /// <summary>A browser that keeps its cookies and asks for pages as browsers do.</summary>
    public HttpClient Browser(string? cookie = null)
    {
        var client = app.CreateDefaultClient(new Uri("http://localhost"), new CookieKeeper(cookie));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    /// <summary>The id inside a protected cookie.</summary>
    public string OwnerIn(string cookie)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("Browser");
        return options.TicketDataFormat.Unprotect(cookie)!.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
    }

    /// <summary>Hands the essay in for a new browser.</summary>
    public async Task<(HttpClient Browser, Attempt Attempt, string Cookie)> HandInAsync(string text)
    {
        var browser = Browser();
        using var first = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        var cookie = CookieIn(first)!;
        var scheme = Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!;
        return (browser, await Services.GetRequiredService<Attempts>().HandInAsync(OwnerIn(cookie), scheme, text), cookie);
    }

    public static string? CookieIn(HttpResponseMessage response) =>
        CookiesIn(response).FirstOrDefault(c => c.Name == Visitors.CookieName).Value;

    private static IEnumerable<(string Name, string Value)> CookiesIn(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.Select(c => c.Split(';')[0].Split('=', 2)).Select(c => (c[0], c[1]))
            : [];

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class App(string folder, string? connection) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("EssayCoach:Content", folder);
            builder.UseSetting("EssayCoach:Data", Path.Combine(folder, "data"));
            builder.UseSetting("ConnectionStrings:EssayCoach", connection);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        }

        public LogKeeper Log { get; } = new();
    }

    private sealed class LogKeeper : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
            // The lines outlive the host, so that a test can read them.
        }
    }

    private sealed class CookieKeeper : DelegatingHandler
    {
        private readonly Dictionary<string, string> kept = [];

        public CookieKeeper(string? cookie)
        {
            if (cookie is not null)
            {
                kept[Visitors.CookieName] = cookie;
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (kept.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", kept.Select(c => $"{c.Key}={c.Value}")));
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var (name, value) in CookiesIn(response))
            {
                // A cookie that is taken back comes empty.
                _ = value.Length == 0 ? kept.Remove(name) : (kept[name] = value).Length > 0;
            }

            return response;
        }
    }
}
