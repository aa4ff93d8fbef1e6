using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Rubrics;
using EssayCoach.Running;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Rubrics;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Writing_rubrics_on_SQLite() : Writing_rubrics(DatabaseKind.Sqlite);

public sealed class Writing_rubrics_on_PostgreSQL() : Writing_rubrics(DatabaseKind.Postgres);

/// <summary>The tutor's pages by their own forms, from a pasted page to a published version.</summary>
public abstract partial class Writing_rubrics(DatabaseKind kind) : OnAHost(kind)
{
    [Theory]
    [InlineData("/rubrics")]
    [InlineData("/rubrics/new")]
    [InlineData("/rubrics/import")]
    [InlineData("/rubrics/canal")]
    [InlineData("/rubrics/canal/edit")]
    [InlineData("/rubrics/canal/queue")]
    [InlineData("/level-sets")]
    public async Task Are_not_there_for_students_and_teachers(string path)
    {
        var (student, _) = await host.SignInAsync(Roles.Student, Roles.Teacher);
        Assert.Equal(HttpStatusCode.NotFound, (await student.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task Of_a_pasted_page_each_part_is_told_apart_and_only_what_is_missing_is_asked_for()
    {
        var (tutor, _) = await host.SignInAsync(Roles.Tutor);
        using var read = await tutor.SubmitAsync("/rubrics/new", "read", ("Read.Name", QuestionPage.Text));
        var page = WebUtility.HtmlDecode(await read.Content.ReadAsStringAsync(End));
        Assert.Contains("How far did the Alderford Canal change the town by 1900?", page, StringComparison.Ordinal);
        Assert.Contains("Coal fell to half its price.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not found</dd><dt>Plan", page, StringComparison.Ordinal);
        var (taken, leftOut) = Taken().Match(page).Value.Split("Left out as advertising") is [var first, var second] ? (first, second) : ("", "");
        Assert.DoesNotContain("Subscribe to our newsletter", taken, StringComparison.Ordinal);
        Assert.Contains("Subscribe to our newsletter", leftOut, StringComparison.Ordinal);
        Assert.Contains("How many marks it carries", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Board and syllabus", page, StringComparison.Ordinal);

        var token = PlainForms.TokenIn(page);
        using var made = await tutor.PostAsync("/rubrics/new", PlainForms.Form("make", token, ("Make.Page", QuestionPage.Text), ("Make.Marks", "20"), ("Make.Levels", "cie-20")), End);
        var address = made.Headers.Location!.ToString();
        Assert.EndsWith("/edit", address, StringComparison.Ordinal);
        var editor = await tutor.OpenAsync(new Uri(new Uri("http://localhost"), address).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        Assert.Contains("levels: cie-20", editor.Page, StringComparison.Ordinal);
        Assert.Contains("marks: 20", editor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_points_and_a_paste_of_five_megabytes_get_a_sentence_or_a_draft()
    {
        var (tutor, _) = await host.SignInAsync(Roles.Tutor);
        using var none = await tutor.SubmitAsync("/rubrics/new", "read", ("Read.Name", " \n "));
        Assert.Contains("There is nothing to read yet", await none.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        var long_ = QuestionPage.Text + "\n" + string.Concat(Enumerable.Repeat("Words that belong to nothing in particular. ", 120_000));
        Assert.True(long_.Length > 5_000_000);
        using var read = await tutor.SubmitAsync("/rubrics/new", "read", ("Read.Name", long_));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains("Coal fell to half its price.", WebUtility.HtmlDecode(await read.Content.ReadAsStringAsync(End)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_saved_by_its_tutor_refused_where_it_is_stale_and_closed_to_another_session()
    {
        var (tutor, person) = await host.SignInAsync(Roles.Tutor);
        using var begun = await tutor.SubmitAsync("/rubrics/canal", "begin");
        Assert.EndsWith("/rubrics/canal/edit", begun.Headers.Location!.ToString(), StringComparison.Ordinal);
        var draft = (await Desk.OpenAsync(DocumentKind.Rubric, "canal"))!;
        var (address, tag) = ($"/rubrics/drafts/{draft.Id}/text", DraftEndpoints.Tag(person.Id));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(tutor, address, new("One", 1, "tab", Owner: tag)));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(tutor, address, new("Two", 1, "another tab", Owner: tag)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(tutor, address, new("Three", 2, "tab", Owner: "stranger")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(tutor, address, new(new string('a', RubricLimits.Characters + 1), 2, "tab", Owner: tag)));
        Assert.Equal(HttpStatusCode.Gone, await PostAsync(tutor, $"/rubrics/drafts/{Guid.NewGuid()}/text", new("One", 1, "tab", Owner: tag)));
        var (student, other) = await host.SignInAsync(Roles.Student);
        Assert.NotEqual(HttpStatusCode.OK, await PostAsync(student, address, new("Mine", 2, "tab", Owner: DraftEndpoints.Tag(other.Id))));
        Assert.Equal("One", (await Desk.FindAsync(draft.Id))!.Text);
    }

    [Fact]
    public async Task A_second_tutor_compares_weighs_and_publishes()
    {
        var (author, person) = await host.SignInAsync(Roles.Tutor);
        await host.HandInAsync(SmallScheme.Essay);
        using var begun = await author.SubmitAsync("/rubrics/canal", "begin");
        var draft = (await Desk.OpenAsync(DocumentKind.Rubric, "canal"))!;
        var changed = draft.Text.Replace("- Core: coal price halved\n  - coal cost half\n", "- Core: purple elephants danced\n", StringComparison.Ordinal);
        await host.Services.GetRequiredService<DraftKeeping>().SaveAsync(person.Id, draft.Id, new(changed, 1, "tab"));
        var compare = await author.OpenAsync("/rubrics/canal/compare");
        Assert.Matches("<del>.*coal price halved", compare.Page.ReplaceLineEndings(" "));
        Assert.Contains("purple elephants", compare.Page, StringComparison.Ordinal);
        var impact = await author.OpenAsync("/rubrics/canal/impact");
        Assert.Contains("1 essay looked at", impact.Page, StringComparison.Ordinal);
        Assert.Contains("Coal became cheap", impact.Page, StringComparison.Ordinal);
        using var sent = await author.SubmitAsync("/rubrics/canal", "send", ("Send.Name", "2"));
        Assert.Contains("Sent to review", await sent.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.DoesNotContain(">Publish<", (await author.OpenAsync("/rubrics/canal")).Page, StringComparison.Ordinal);
        var (second, _) = await host.SignInAsync(Roles.Tutor);
        using var published = await second.SubmitAsync("/rubrics/canal", "publish", ("Publish.Name", "3"));
        Assert.Contains("Published.", await published.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        var version = host.Services.GetRequiredService<QuestionBank>().Find("canal")!.Version;
        Assert.Contains("purple elephants", (await author.OpenAsync($"/rubrics/canal/text/{version}")).Page, StringComparison.Ordinal);
        Assert.Contains("Marks now", (await author.OpenAsync("/rubrics/canal")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_is_brought_in_and_its_bad_files_are_named()
    {
        var (tutor, _) = await host.SignInAsync(Roles.Tutor);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("bridge.md", "# How far was the bridge a success for all?\n\n- It stood.\n"), ("../evil.md", "# Evil?\n"), ("bad.md", "---\na: b: c\n---\n") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                await writer.WriteAsync(text.AsMemory(), End);
            }
        }

        var token = PlainForms.TokenIn(await tutor.GetStringAsync("/rubrics/import", End));
        using var form = new MultipartFormDataContent { { new StringContent("import"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(packed.ToArray()), "files", "all.zip" } };
        using var done = await tutor.PostAsync("/rubrics/import", form, End);
        var page = WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync(End));
        Assert.Contains("1 rubric kept as drafts", page, StringComparison.Ordinal);
        Assert.Contains("leads out of the zip", page, StringComparison.Ordinal);
        Assert.Contains("bad.md", page, StringComparison.Ordinal);
        Assert.NotNull(await Desk.OpenAsync(DocumentKind.Rubric, "bridge"));
    }

    [Fact]
    public async Task The_rubric_says_who_sees_the_plan_and_model_answers_and_when()
    {
        host.WriteRubric("open", Material("open", "at once", "to teachers only"));
        host.WriteRubric("later", Material("later", "after an attempt", "after an attempt"));
        host.Services.GetRequiredService<QuestionBank>().Refresh();
        var browser = host.Browser();
        var open = (await browser.OpenAsync("/questions/open")).Page;
        Assert.Contains("First the price of coal", open, StringComparison.Ordinal);
        Assert.DoesNotContain("The canal was dug by hand", open, StringComparison.Ordinal);
        Assert.DoesNotContain("model answer waits", open, StringComparison.Ordinal);
        var later = (await browser.OpenAsync("/questions/later")).Page;
        Assert.DoesNotContain("First the price of coal", later, StringComparison.Ordinal);
        Assert.Contains("A model answer waits here", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_lets_tutors_publish_alone()
    {
        var (admin, _) = await host.SignInAsync(Roles.Administrator);
        using var kept = await admin.SubmitAsync("/administration/settings", "review-rule");
        Assert.Contains("Each tutor can publish alone", await kept.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.False(await host.Services.GetRequiredService<ReviewRule>().NeedsSecondAsync());
        using var back = await admin.SubmitAsync("/administration/settings", "review-rule", ("Rule.Second", "true"));
        Assert.True(await host.Services.GetRequiredService<ReviewRule>().NeedsSecondAsync());
    }

    private RubricDesk Desk => host.Services.GetRequiredService<RubricDesk>();

    private static string Material(string id, string plan, string answers) =>
        $"---\nid: {id}\nplan shown: {plan}\nmodel answers shown: {answers}\n---\n\n# How far did the canal at {id} change the whole town?\n\n- It carried coal.\n\n## Plan\n\nFirst the price of coal.\n\n## Model answer\n\nThe canal was dug by hand.\n";

    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string address, RubricSave save)
    {
        using var answer = await browser.PostAsJsonAsync(address, save, End);
        return answer.StatusCode;
    }

    [GeneratedRegex("<section class=\"taken.*?</section>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Taken();
}

/// <summary>A question page of our own, with essay, plan, scheme, sources and advertising around each other as such pages have them.</summary>
internal static class QuestionPage
{
    internal const string Text = """
        Sample Board History past questions
        Subscribe to our newsletter
        Question: How far did the Alderford Canal change the town by 1900?
        Board: Sample Board
        Level: AS Level
        Year: 2024
        Topic: Canals
        Period: 1850-1900

        Model Essay

        The Alderford Canal changed the town in its first twenty years. Coal fell in price and mills opened along the bank.

        In conclusion the canal changed much until the railway came.

        Essay Plan

        Introduction
        - what the town was before
        Body
        - coal and mills

        Mark Scheme

        Changes
        - Coal fell to half its price.
        - Cotton mills were built along the bank.

        Limits
        - The railway took the trade after 1870.
        - Most families worked on the land as before.

        Judgement
        - The canal changed the town until the railway came.

        Further Reading
        - A. Sample, Canals of Alderford, Sample Press, 1998

        Related questions
        """;
}
