using Bunit;
using EssayCoach.Marking;
using EssayCoach.Web.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Checking_oneself : PageContext
{
    // A report has nothing to say of skills in a text of a few sentences.
    private const string LongEnough = "\n\nThe town had paid for the canal with a loan, and the tolls of the first years repaid it. Carters lost their work because barges carried more at a lower price, so that some families left for the mills of the next valley, while others learned to steer. The council spoke of a new age in its letters, and the bank agreed to lend again as a result. When the line of rails came down the hill the same council paid for a station.";

    private SelfChecks Checks => Services.GetRequiredService<SelfChecks>();

    [Fact]
    public void Before_a_first_attempt_no_point_is_named()
    {
        var form = Form(new(), titlesOpen: false);
        Assert.Contains("the mark scheme lists 2", form.Markup, StringComparison.Ordinal);
        foreach (var point in Scheme.Points)
        {
            Assert.DoesNotContain(point.Title, form.Markup, StringComparison.Ordinal);
            Assert.DoesNotContain(point.Id, form.Markup, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void After_a_first_attempt_the_titles_can_be_ticked()
    {
        var input = new SelfCheckInput();
        var form = Form(input, titlesOpen: true);
        Assert.Contains("Coal became cheap", form.Markup, StringComparison.Ordinal);
        form.FindAll("fieldset")[^1].QuerySelector("input")!.Change(true);
        Assert.Equal([Scheme.Points[0].Id], input.Points);
    }

    [Fact]
    public void Ticks_and_counts_can_be_given_and_taken_back()
    {
        var input = new SelfCheckInput();
        var form = Form(input, titlesOpen: false);
        form.Find("select").Change("2");
        form.Find("input[type=checkbox]").Change(true);
        Assert.Equal((2, "evidence"), (input.Sides[Scheme.Sides[0].Code], input.Skills.Single()));
        form.Find("select").Change("");
        form.Find("input[type=checkbox]").Change(false);
        Assert.True(input.IsEmpty);
    }

    [Fact]
    public async Task What_was_thought_stands_beside_what_was_found()
    {
        var attempt = await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay + LongEnough);
        var input = new SelfCheckInput { Sides = { [Scheme.Sides[0].Code] = 2, [Scheme.Sides[1].Code] = 0 }, Skills = { "evidence", "explanation", "balance", "judgement" } };
        await Checks.SaveAsync(Me, attempt.Id, input);
        var beside = Beside(attempt);
        var rows = beside.FindAll("tbody tr");
        Assert.Equal(["Successes", "Failures", "Evidence", "Explanation", "Balance", "Judgement"], rows.Select(r => r.QuerySelector("th")!.TextContent));
        Assert.Contains("2 made", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("differs", rows[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("differs", rows[5].TextContent, StringComparison.Ordinal);
        Assert.Contains("Begin where the two differ", beside.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_where_nothing_was_ticked()
    {
        var attempt = await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        Assert.Equal("", Beside(attempt).Markup.Trim());
    }

    [Fact]
    public async Task A_check_belongs_to_its_owner_and_goes_with_its_attempt()
    {
        var attempt = await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        await Checks.SaveAsync("somebody else", attempt.Id, new() { Skills = { "balance" } });
        Assert.Null(await Checks.FindAsync(Me, attempt.Id));
        await Checks.SaveAsync(Me, attempt.Id, new() { Skills = { "balance" } });
        await Checks.SaveAsync(Me, attempt.Id, new() { Skills = { "evidence" } });
        Assert.Equal(["evidence"], (await Checks.FindAsync(Me, attempt.Id))!.Skills);
        Assert.Null(await Checks.FindAsync("somebody else", attempt.Id));
        await Attempts.DeleteAsync(Me, attempt.Id);
        Assert.Null(await Checks.FindAsync(Me, attempt.Id));
    }

    private IRenderedComponent<SelfCheckForm> Form(SelfCheckInput input, bool titlesOpen) =>
        Render<SelfCheckForm>(p => p.Add(f => f.Scheme, Scheme).Add(f => f.Input, input).Add(f => f.TitlesOpen, titlesOpen));

    private IRenderedComponent<SelfCheckBeside> Beside(Data.Attempt attempt) =>
        Render<SelfCheckBeside>(p => p.Add(b => b.Attempt, attempt).Add(b => b.Report, MarkedEssay.FromJson(attempt.ReportJson)).Add(b => b.Scheme, Scheme));
}
