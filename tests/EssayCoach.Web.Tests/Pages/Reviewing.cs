using Bunit;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Marking.Points;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Reviewing;
using EssayCoach.Web.Classwork;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Reviewing : PageContext
{
    private const string Coal = "coal-became-cheap";

    private (Guid Group, Guid Set, Guid Attempt) essay;

    private ReviewSaves Saves => Services.GetRequiredService<ReviewSaves>();

    [Fact]
    public async Task A_verdict_that_is_pressed_is_saved_at_once_and_said()
    {
        var page = await OpenAsync();
        await page.Find($"[data-point={Coal}] [data-key='4']").ClickAsync(new());
        Assert.Equal("Saved.", page.Find(".review-said").TextContent);
        Assert.Equal("true", page.Find($"[data-point={Coal}] [data-key='4']").GetAttribute("aria-pressed"));
        Assert.Equal(Verdict.Wrong, (await FindAsync()).Review!.Decided(Coal));
    }

    [Fact]
    public async Task A_reason_alone_keeps_the_verdict_and_agreeing_drops_the_reason()
    {
        var page = await OpenAsync();
        await page.Find($"[data-point={Coal}] [data-key='3']").ClickAsync(new());
        await page.Find($"[data-point={Coal}] [data-reason]").ChangeAsync(new() { Value = "Only named." });
        var decision = Assert.Single((await FindAsync()).Review!.Points);
        Assert.Equal((Verdict.Missing, "Only named."), (decision.Verdict, decision.Reason));
        await page.Find($"[data-point={Coal}] [data-key='a']").ClickAsync(new());
        decision = Assert.Single((await FindAsync()).Review!.Points);
        Assert.Equal((decision.Machine, ""), (decision.Verdict, decision.Reason));
    }

    [Fact]
    public async Task The_level_follows_the_mark_that_is_typed_and_a_level_moves_the_mark_into_it()
    {
        var page = await OpenAsync();
        await page.Find("[data-item=mark] input[data-page-key=m]").ChangeAsync(new() { Value = "18" });
        Assert.Equal("5", page.Find("[data-item=mark] option[selected]").GetAttribute("value"));
        await page.Find("[data-item=mark] select").ChangeAsync(new() { Value = "2" });
        Assert.Equal("7", page.Find("[data-item=mark] input[data-page-key=m]").GetAttribute("value"));
        await page.Find("[data-item=mark] form").SubmitAsync();
        Assert.Equal((7, 2), ((await FindAsync()).Report.Marks, (await FindAsync()).Report.Level));
        await page.Find("[data-item=mark] input[data-page-key=m]").ChangeAsync(new() { Value = "many" });
        await page.Find("[data-item=mark] form").SubmitAsync();
        Assert.Contains("whole number from 0 to 20", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("many", page.Find("[data-item=mark] input[data-page-key=m]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_another_marker_saves_appears_and_what_they_saved_unseen_is_asked_about()
    {
        var page = await OpenAsync();
        await using (var db = await Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken))
        {
            db.ClassTeachers.Add(new() { ClassId = essay.Group, TeacherId = "second" });
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        var reviewers = Services.GetRequiredService<Reviewers>();
        using var seat = reviewers.Sit(essay.Attempt, "second", "Max Marker", () => { });
        page.WaitForAssertion(() => Assert.Contains("Max Marker has this essay open too", page.Markup, StringComparison.Ordinal));
        await Saves.SaveAsync("second", essay.Attempt, new PointChange(Coal, Verdict.Missing, "", 0));
        await page.Find($"[data-point={Coal}] [data-key='1']").ClickAsync(new());
        Assert.Contains("You wanted: Made", page.Find(".confirm").TextContent, StringComparison.Ordinal);
        Assert.Equal(Verdict.Missing, (await FindAsync()).Review!.Decided(Coal));
        await page.Find(".confirm [data-page-key=y]").ClickAsync(new());
        Assert.Empty(page.FindAll(".confirm"));
        Assert.Equal(Verdict.Full, (await FindAsync()).Review!.Decided(Coal));
        seat.Dispose();
        page.WaitForAssertion(() => Assert.DoesNotContain("open too", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_that_cannot_be_saved_stays_in_its_box_and_the_bank_gives_back_what_was_kept()
    {
        var page = await OpenAsync();
        await page.InvokeAsync(() => page.Instance.CommentOn(4, 9, Coal));
        await page.Find("[data-comment-box] [data-save]").ClickAsync(new());
        Assert.Contains("Write the comment first", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await page.Find("#comment-text").ChangeAsync(new() { Value = "Say what followed." });
        await page.Find("#comment-keep").ChangeAsync(new() { Value = true });
        await page.Find("[data-comment-box] [data-save]").ClickAsync(new());
        Assert.Empty(page.FindAll("[data-comment-box]"));
        Assert.Contains("Say what followed.", page.Find("[data-item^=comment-]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Alderford", page.Find("[data-item^=comment-] q").TextContent);
        await page.InvokeAsync(() => page.Instance.CommentOn(0, 3, Coal));
        await page.Find(".bank button").ClickAsync(new());
        Assert.Equal("Say what followed.", page.Find("#comment-text").GetAttribute("value"));
        await page.InvokeAsync(() => page.Instance.CommentOn(0, 1_000_000, null));
        Assert.Single(page.FindAll("[data-comment-box]"));
    }

    [Fact]
    public async Task The_essay_is_cut_so_that_every_stretch_knows_where_it_begins()
    {
        var page = await OpenAsync();
        var pieces = page.FindAll("[data-at]").Select(p => (At: int.Parse(p.GetAttribute("data-at")!), Text: p.TextContent)).ToList();
        Assert.Equal(Letters(SmallScheme.Essay), Letters(string.Concat(pieces.Select(p => p.Text))));
        Assert.All(pieces, p => Assert.Equal(SmallScheme.Essay.Substring(p.At, p.Text.Length), p.Text));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private async Task<ReviewView> FindAsync() => (await Services.GetRequiredService<ReviewDesk>().FindAsync(Me, essay.Group, essay.Set, essay.Attempt))!;

    private async Task<IRenderedComponent<ReviewPage>> OpenAsync()
    {
        var (end, now) = (Xunit.TestContext.Current.CancellationToken, DateTime.UtcNow);
        await using var db = await Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(end);
        db.Users.AddRange(new[] { Me, "second", "student" }.Select(id => new Person { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = id == "second" ? "Max Marker" : "Sam Sample", MadeUtc = now }));
        await db.SaveChangesAsync(end);
        var group = await Services.GetRequiredService<ClassDesk>().MakeAsync(Me, "12B History");
        db.Memberships.Add(new() { ClassId = group, StudentId = "student", JoinedUtc = now });
        await db.SaveChangesAsync(end);
        var set = (await Services.GetRequiredService<Assignments>().SetAsync(Me, group, new() { RubricId = Scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(1) }, Scheme))!.Value;
        var work = Services.GetRequiredService<StudentWork>();
        await work.StartAsync("student", set);
        essay = (group, set, (await work.HandInAsync("student", set, Scheme, SmallScheme.Essay)).Attempt!.Id);
        return Render<ReviewPage>(p => p.Add(x => x.Class, group).Add(x => x.Assignment, set).Add(x => x.Attempt, essay.Attempt));
    }
}
