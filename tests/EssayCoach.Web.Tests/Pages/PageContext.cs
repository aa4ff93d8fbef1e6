using System.Security.Claims;
using Bunit;
using EssayCoach.Data;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Live;
using EssayCoach.Web.Classes.Reviewing;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

/// <summary>Draws components as the interactive server does, over real SQLite and the real engine.</summary>
public abstract class PageContext : BunitContext, IAsyncLifetime
{
    protected const string Me = "me";

    private readonly KnownBrowser browser = new();
    private readonly string folder = Directory.CreateTempSubdirectory("essaycoach-pages-").FullName;

    protected PageContext()
    {
        Scheme = RubricReader.Read(SmallScheme.Rubric, "canal.md", _ => SmallScheme.Levels).Scheme!;
        Services.AddCoachDatabase(folder);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(QuestionBank.From([("canal.md", new(Scheme, []))], MarkingModels.None));
        Services.AddSingleton<Attempts>();
        Services.AddSingleton<OwnReports>();
        Services.AddSingleton<EarlierDrafts>();
        Services.AddSingleton<WritingTimers>();
        Services.AddSingleton<SelfChecks>();
        Services.AddSingleton<Rewrites>();
        Services.AddSingleton<Drafts>();
        Services.AddSingleton<StudentWork>();
        Services.AddSingleton<AssignmentEdits>();
        Services.AddSingleton<LiveClass>();
        Services.AddSingleton<StudentReviews>();
        Services.AddSingleton<ReviewDesk>();
        Services.AddSingleton<ReviewSaves>();
        Services.AddSingleton<CommentBank>();
        Services.AddSingleton<AppealAnswers>();
        Services.AddSingleton<Reviewers>();
        Services.AddSingleton<ClassDesk>();
        Services.AddSingleton<Assignments>();
        Services.AddSingleton<AuthenticationStateProvider>(browser);
        Services.AddScoped<Visitor>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected MarkScheme Scheme { get; }

    protected Attempts Attempts => Services.GetRequiredService<Attempts>();

    protected EarlierDrafts Earlier => Services.GetRequiredService<EarlierDrafts>();

    protected Drafts Drafts => Services.GetRequiredService<Drafts>();

    protected string Address => Services.GetRequiredService<NavigationManager>().Uri;

    public async ValueTask InitializeAsync() =>
        await CoachDatabase.PrepareAsync(Services.GetRequiredService<IDbContextFactory<CoachDb>>(), Xunit.TestContext.Current.CancellationToken);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>From here on the browser refuses cookies, so that nobody is known.</summary>
    protected void RefuseCookies() => browser.User = new(new ClaimsIdentity());

    private sealed class KnownBrowser : AuthenticationStateProvider
    {
        public ClaimsPrincipal User { get; set; } = new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Me)], "test"));

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(User));
    }
}
