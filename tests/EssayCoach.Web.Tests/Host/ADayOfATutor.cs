using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EssayCoach.Browser.Tests;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Moderation;
using EssayCoach.Data.Rubrics;
using EssayCoach.Running;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Rubrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class A_day_of_a_tutor_on_SQLite() : A_day_of_a_tutor(DatabaseKind.Sqlite);

public sealed class A_day_of_a_tutor_on_PostgreSQL() : A_day_of_a_tutor(DatabaseKind.Postgres);

/// <summary>What tutors do beside writing: files in, what classes wrote, many rubrics at once.</summary>
public abstract partial class A_day_of_a_tutor(DatabaseKind kind) : OnAHost(kind)
{
    private const string Beyond = "Bargemen taught their children to read in floating schoolrooms.";

    private RubricDesk Desk => host.Services.GetRequiredService<RubricDesk>();

    [Theory]
    [InlineData("scheme.txt", "Coal fell to half its price.", "What is missing")]
    [InlineData("scheme.docx", "Coal fell to half its price.", "What is missing")]
    [InlineData("scheme.pdf", "scheme.pdf", "PDF")]
    public async Task Opens_a_file_and_is_shown_what_was_found_in_it_or_told_why_it_cannot_be_read(string name, string found, string also)
    {
        var (tutor, _) = await host.SignInAsync(Roles.Tutor);
        var lines = QuestionPage.Text.ReplaceLineEndings("\n").Split('\n');
        var bytes = name.EndsWith(".docx", StringComparison.Ordinal) ? WordFile.Of(lines) : Encoding.UTF8.GetBytes(name.EndsWith(".pdf", StringComparison.Ordinal) ? "%PDF-1.7\n" : string.Join('\n', lines));
        var page = await UploadAsync(tutor, "/rubrics/new", "read", "File", name, bytes);
        Assert.Contains(found, page, StringComparison.Ordinal);
        Assert.Contains(also, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_what_a_teacher_credited_into_the_draft_by_the_queue_s_own_form_and_reads_no_name_there()
    {
        await CreditAsync();
        var (tutor, _) = await host.SignInAsync(Roles.Tutor);
        var queue = (await tutor.OpenAsync("/rubrics/canal/queue")).Page;
        Assert.Contains(Beyond, queue, StringComparison.Ordinal);
        Assert.DoesNotContain("Kim Learner", queue, StringComparison.Ordinal);
        var key = Key().Match(queue).Groups["key"].Value;
        using var settled = await tutor.SubmitAsync("/rubrics/canal/queue", "settle-0", ("Settle.Key", key), ("Settle.Outcome", "Alternative"), ("Settle.PointId", "mills-opened-along-the-bank"), ("Settle.Words", "floating schoolrooms"));
        Assert.Contains("The draft now accepts this wording.", await settled.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.Contains("- Accept: floating schoolrooms", (await Desk.OpenAsync(DocumentKind.Rubric, "canal"))!.Text, StringComparison.Ordinal);
        Assert.Contains("None waits.", (await tutor.OpenAsync("/rubrics/canal/queue")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_many_at_once_and_is_told_of_each_that_cannot_be()
    {
        await host.Services.GetRequiredService<ReviewRule>().SetAsync(needed: false, (await host.PersonAsync(Roles.Administrator)).Id);
        var (tutor, person) = await host.SignInAsync(Roles.Tutor);
        var good = await Desk.NewAsync(person.Id, DocumentKind.Rubric, "bridge", "# How far was the bridge a success for all?\n\n- It stood.\n");
        var bad = await Desk.NewAsync(person.Id, DocumentKind.Rubric, "tunnel", "# How far was the tunnel a success for all?\n");
        Assert.Contains($"value=\"{good.Id}\"", (await tutor.OpenAsync("/rubrics")).Page, StringComparison.Ordinal);
        var address = $"/rubrics/publish?chosen={good.Id}&chosen={bad.Id}&chosen=nonsense";
        Assert.Contains("2 rubrics chosen", (await tutor.OpenAsync(address)).Page, StringComparison.Ordinal);
        using var done = await tutor.SubmitAsync(address, "many", ("Act", "publish"));
        var page = WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync(End));
        Assert.Contains("1 rubric published, 1 not.", page, StringComparison.Ordinal);
        Assert.Contains("No points are found", page, StringComparison.Ordinal);
        Assert.NotNull(host.Services.GetRequiredService<QuestionBank>().Find("bridge"));
        Assert.Contains("1 rubric chosen", (await tutor.OpenAsync("/rubrics/publish?all=true&standing=Draft")).Page, StringComparison.Ordinal);
        Assert.Contains("Nothing that waits was chosen", (await tutor.OpenAsync("/rubrics/publish")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brings_in_a_rubric_in_another_script_finds_it_and_opens_it()
    {
        var (tutor, _) = await host.SignInAsync(Roles.Tutor);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("мост.md").Open());
            await writer.WriteAsync("---\nid: мост\n---\n\n# Насколько успешным был мост для всей долины?\n\n- Мост стоял двести лет.\n".AsMemory(), End);
        }

        Assert.Contains("1 rubric kept as drafts", await UploadAsync(tutor, "/rubrics/import", "import", "files", "all.zip", packed.ToArray()), StringComparison.Ordinal);
        Assert.Contains("Насколько успешным", (await tutor.OpenAsync("/rubrics?q=" + Uri.EscapeDataString("мост"))).Page, StringComparison.Ordinal);
        Assert.Contains("Мост стоял двести лет.", (await tutor.OpenAsync("/rubrics/" + Uri.EscapeDataString("мост") + "/edit")).Page, StringComparison.Ordinal);
    }

    private async Task CreditAsync()
    {
        var work = await ClassWithWork.MakeAsync(host, "Canal", ("Kim Learner", null, SmallScheme.Essay + "\n\n" + Beyond));
        await using var db = await host.Factory().CreateDbContextAsync(End);
        var attempt = await db.Attempts.SingleAsync(a => a.Owner == work.Students[0].Id, End);
        db.Reviews.Add(new()
        {
            AttemptId = attempt.Id,
            AssignmentId = work.Assignment,
            OtherPoints = [new OtherPointDecision { AttemptId = attempt.Id, Start = attempt.Text.IndexOf(Beyond, StringComparison.Ordinal), Length = Beyond.Length, IsValid = true, Statement = "The canal spread schooling.", DecidedBy = work.Teacher.Id, DecidedUtc = attempt.HandedInUtc }],
        });
        await db.SaveChangesAsync(End);
    }

    private static async Task<string> UploadAsync(HttpClient tutor, string path, string form, string field, string name, byte[] bytes)
    {
        var token = PlainForms.TokenIn(await tutor.GetStringAsync(path, End));
        using var sent = new MultipartFormDataContent { { new StringContent(form), "_handler" }, { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), field, name } };
        using var answer = await tutor.PostAsync(path, sent, End);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(End));
    }

    [GeneratedRegex("name=\"Settle.Key\" value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
