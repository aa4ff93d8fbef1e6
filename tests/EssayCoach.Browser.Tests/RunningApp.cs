using EssayCoach.Browser.Tests;
using EssayCoach.Data.Accounts;
using EssayCoach.Web.Account;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RunningApp))]

namespace EssayCoach.Browser.Tests;

/// <summary>The real app on a real port over a new data folder, and Debian's Chromium to visit it.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    internal static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    internal static string Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private readonly string data = Directory.CreateTempSubdirectory("essaycoach-browser-").FullName;
    private App? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address { get; private set; } = "";

    public IServiceProvider Services => app!.Services;

    /// <summary>The pages that the app has, from its own list of endpoints.</summary>
    public IReadOnlyList<RouteEndpoint> Pages =>
        [.. app!.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).DistinctBy(e => e.RoutePattern.RawText)];

    public async ValueTask InitializeAsync()
    {
        app = new App(data);
        app.UseKestrel(0);
        app.StartServer();
        Address = app.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        // A busy machine is slow and not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = Switches,
        });
    }

    /// <summary>A browser that nobody has used yet: its own cookies and storage. What goes wrong in its console is written down.</summary>
    public async Task<Visit> VisitAsync(int width = 1280, bool dark = false, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
            JavaScriptEnabled = scripts,
        });
        return new(context, await context.NewPageAsync());
    }

    /// <summary>A browser that is set to refuse cookies and storage.</summary>
    public async Task<Visit> VisitWithoutCookiesAsync()
    {
        var profile = Directory.CreateDirectory(Path.Combine(data, "refuses-" + Guid.NewGuid().ToString("N")));
        profile.CreateSubdirectory("Default");
        await File.WriteAllTextAsync(Path.Combine(profile.FullName, "Default", "Preferences"), """{"profile":{"default_content_setting_values":{"cookies":2}}}""");
        var context = await playwright!.Chromium.LaunchPersistentContextAsync(profile.FullName, new()
        {
            BaseURL = Address,
            ExecutablePath = Chromium,
            Headless = true,
            Args = Switches,
            AcceptDownloads = true,
        });
        return new(context, context.Pages[0]);
    }

    /// <summary>Makes a person with these roles and signs them in by the page's own form.</summary>
    public async Task<Person> SignInAsync(Visit visit, params string[] roles)
    {
        const string Password = "four small words here";
        await using var scope = app!.Services.CreateAsyncScope();
        var person = new Person { UserName = "p" + Guid.NewGuid().ToString("N")[..12], DisplayName = "Sam Sample", MadeUtc = DateTime.UtcNow };
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AccountDesk>().MakeAsync(person, Password, roles, actor: null));
        await visit.OpenAsync("/account/sign-in");
        await visit.Page.GetByLabel("Sign-in name").FillAsync(person.UserName);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Sam Sample")).ToBeVisibleAsync();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    private sealed class App(string data) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("EssayCoach:Data", data);
        }
    }
}
