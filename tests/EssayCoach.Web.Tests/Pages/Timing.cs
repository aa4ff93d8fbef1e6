using AngleSharp.Dom;
using Bunit;
using EssayCoach.Data.Writing;
using EssayCoach.Web.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Timing : PageContext
{
    private WritingTimers Timers => Services.GetRequiredService<WritingTimers>();

    [Theory]
    [InlineData(0, 40, 0)]
    [InlineData(1, 40, 10)]
    [InlineData(2, 40, 20)]
    public async Task A_timer_runs_for_the_minutes_and_the_extra_time_chosen(int choice, int minutes, int extra)
    {
        var box = Box(Me, 40);
        box.FindAll("input[type=radio]")[choice].Change(true);
        Assert.Contains($"Start: {minutes + extra} minutes", box.Find("button").TextContent, StringComparison.Ordinal);
        await box.Find("button").ClickAsync();
        var timer = await Timers.FindAsync(Me, SmallScheme.Id);
        Assert.Equal((minutes, extra, 0, false), (timer!.Minutes, timer.ExtraMinutes, timer.UsedSeconds, timer.IsPaused));
    }

    [Fact]
    public async Task Own_minutes_can_be_added()
    {
        var box = Box(Me, 40);
        box.FindAll("input[type=radio]")[3].Change(true);
        box.Find("#timer-own").Input("7");
        await box.Find("button").ClickAsync();
        Assert.Equal(7, (await Timers.FindAsync(Me, SmallScheme.Id))!.ExtraMinutes);
        Assert.Contains("40 minutes and 7 extra", box.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_used_is_there_when_the_page_is_opened_again_and_never_grows_less()
    {
        var timer = await Timers.StartAsync(Me, SmallScheme.Id, 40, 0);
        var box = Box(Me, 40);
        await box.InvokeAsync(() => box.Instance.Note(125));
        timer.UsedSeconds = 60;
        await Timers.NoteAsync(timer);
        Assert.Equal(125, (await Timers.FindAsync(Me, SmallScheme.Id))!.UsedSeconds);
    }

    [Fact]
    public async Task A_note_of_a_timer_that_was_replaced_changes_nothing()
    {
        var old = await Timers.StartAsync(Me, SmallScheme.Id, 40, 0);
        await Task.Delay(5, Xunit.TestContext.Current.CancellationToken);
        await Timers.StartAsync(Me, SmallScheme.Id, 30, 0);
        old.UsedSeconds = 500;
        await Timers.NoteAsync(old);
        Assert.Equal((30, 0), ((await Timers.FindAsync(Me, SmallScheme.Id))!.Minutes, (await Timers.FindAsync(Me, SmallScheme.Id))!.UsedSeconds));
    }

    [Fact]
    public async Task It_can_be_paused_given_more_time_and_put_away()
    {
        await Timers.StartAsync(Me, SmallScheme.Id, 40, 0);
        var box = Box(Me, 40);
        await Press(box, "Pause").ClickAsync();
        Assert.True((await Timers.FindAsync(Me, SmallScheme.Id))!.IsPaused);
        await Press(box, "5 minutes more").ClickAsync();
        Assert.Equal(5, (await Timers.FindAsync(Me, SmallScheme.Id))!.ExtraMinutes);
        await Press(box, "Put away").ClickAsync();
        Assert.Null(await Timers.FindAsync(Me, SmallScheme.Id));
        Assert.Contains("Start: 40 minutes", box.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_extra_time_on_another_question_is_offered_it_again()
    {
        await Timers.StartAsync(Me, "another", 60, 15);
        var box = Box(Me, 40);
        Assert.Contains("Start: 50 minutes", box.Find("button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_cookies_it_runs_in_the_tab_alone()
    {
        var box = Box(null, 40);
        await box.Find("button").ClickAsync();
        Assert.Contains("40 minutes.", box.Markup, StringComparison.Ordinal);
        Assert.Null(await Timers.FindAsync("", SmallScheme.Id));
    }

    private IRenderedComponent<TimerBox> Box(string? owner, int suggested) =>
        Render<TimerBox>(p => p.Add(t => t.Owner, owner).Add(t => t.RubricId, SmallScheme.Id).Add(t => t.Suggested, suggested));

    private static IElement Press(IRenderedComponent<TimerBox> box, string words) => box.FindAll("button").Single(b => b.TextContent == words);
}
