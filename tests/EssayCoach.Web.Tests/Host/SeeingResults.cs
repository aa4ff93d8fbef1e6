using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Seeing_results_on_SQLite() : Seeing_results(DatabaseKind.Sqlite);

public sealed class Seeing_results_on_PostgreSQL() : Seeing_results(DatabaseKind.Postgres);

/// <summary>What teachers see of a class's work, asked for as a browser asks.</summary>
public abstract class Seeing_results(DatabaseKind kind) : OnAHost(kind)
{
    private const string Markup = "The canal opened in 1862 & <script>alert(1)</script> coal cost half as much as before.";

    [Fact]
    public async Task A_teacher_sees_who_made_which_point_and_the_sentences_behind_it()
    {
        var (teacher, person) = await host.SignInAsync(Roles.Teacher);
        var (group, set) = await SetAsync(person.Id);
        await HandInAsync(group, set, "Ann Sample", SmallScheme.Essay);
        await HandInAsync(group, set, "Bo Sample", Markup);
        var path = $"/assignments/{set}/results";
        var raw = await teacher.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", raw, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(raw);
        Assert.Contains("2 of 2 students have handed in", page, StringComparison.Ordinal);
        Assert.Contains("data-quote=\"However, the railway took the trade from 1870, so the gains did not last.\"", page, StringComparison.Ordinal);
        Assert.Contains($"/classes/{group}/assignments/{set}/review/", page, StringComparison.Ordinal);
        Assert.Contains("#point-the-railway-took-the-traffic", page, StringComparison.Ordinal);
        Assert.Contains("3 May 1852", page, StringComparison.Ordinal);

        var filtered = (await teacher.OpenAsync(path + "?q=ann&point=the-railway-took-the-traffic&verdict=full&sort=mark-high")).Page;
        Assert.Contains("1 of 2 essays", filtered, StringComparison.Ordinal);
        Assert.Contains("<q dir=\"auto\">However, the railway took the trade", filtered, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await teacher.OpenAsync(path + "?level=zebra&verdict=99&coverage=%00&sort=;drop&point=<b>")).Status);
        Assert.Contains("0 of 2 essays", (await teacher.OpenAsync(path + "?q=nobody")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_them()
    {
        var (teacher, person) = await host.SignInAsync(Roles.Teacher);
        var (group, set) = await SetAsync(person.Id);
        var (student, _) = await host.SignInAsync(Roles.Student);
        var (other, _) = await host.SignInAsync(Roles.Teacher, Roles.Administrator);
        foreach (var path in new[] { $"/assignments/{set}/results", $"/assignments/{set}/sheet", $"/assignments/{set}/live", $"/assignments/{set}/edit", $"/classes/{group}/progress" })
        {
            Assert.Equal(HttpStatusCode.OK, (await teacher.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await student.OpenAsync(path)).Status);
            Assert.Contains("/account/sign-in", (await host.Browser().OpenAsync(path)).Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_sheet_and_the_progress_of_a_class_are_drawn_with_their_words()
    {
        var (teacher, person) = await host.SignInAsync(Roles.Teacher);
        var (group, set) = await SetAsync(person.Id);
        Assert.Contains("Nothing is handed in yet", (await teacher.OpenAsync($"/assignments/{set}/sheet")).Page, StringComparison.Ordinal);
        Assert.Contains("Nothing is handed in yet", (await teacher.OpenAsync($"/classes/{group}/progress")).Page, StringComparison.Ordinal);
        var ann = await HandInAsync(group, set, "Ann Sample", SmallScheme.Essay);
        var sheet = (await teacher.OpenAsync($"/assignments/{set}/sheet?starter=judgement&without=zebra,{Guid.Empty}")).Page;
        Assert.Contains("However, the railway took the trade from 1870", sheet, StringComparison.Ordinal);
        Assert.Contains("“because”", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Sample", sheet, StringComparison.Ordinal);
        var progress = (await teacher.OpenAsync($"/classes/{group}/progress?student={ann}")).Page;
        Assert.Contains("Ann Sample, points", progress, StringComparison.Ordinal);
        Assert.Contains("3 of 3", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assignment_is_changed_by_its_form_and_what_cannot_be_changed_is_said()
    {
        var (teacher, person) = await host.SignInAsync(Roles.Teacher);
        var (group, set) = await SetAsync(person.Id);
        await HandInAsync(group, set, "Ann Sample", SmallScheme.Essay);
        var path = $"/assignments/{set}/edit";
        (string, string)[] fields = [("Input.Title", "Renamed"), ("Input.Opens", "2020-01-01T09:00"), ("Input.Closes", "2099-01-01T09:00"), ("Input.IsExam", "false"), ("Input.Marks", "AtOnce")];
        using var refused = await teacher.SubmitAsync(path, "edit", [.. fields, ("Input.Feedback", "ByTeacher"), ("Input.Revision", "0")]);
        Assert.Contains("seen their feedback already", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        using var changed = await teacher.SubmitAsync(path, "edit", [.. fields, ("Input.Revision", "0")]);
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Contains("level and marks at once", (await teacher.OpenAsync($"/assignments/{set}")).Page, StringComparison.Ordinal);
        using var overtaken = await teacher.SubmitAsync(path, "edit", [.. fields, ("Input.Title", "Late"), ("Input.Revision", "0")]);
        var page = WebUtility.HtmlDecode(await overtaken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Another teacher changed", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Renamed\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_is_deleted_takes_its_results_with_it_and_says_so()
    {
        var (teacher, person) = await host.SignInAsync(Roles.Teacher);
        var (group, set) = await SetAsync(person.Id);
        await HandInAsync(group, set, "Ann Sample", SmallScheme.Essay);
        await host.Services.GetRequiredService<ClassDesk>().DeleteAsync(person.Id, group);
        var (status, page, _) = await teacher.OpenAsync($"/assignments/{set}/results");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("The assignment was deleted", page, StringComparison.Ordinal);
    }

    private async Task<(Guid Group, Guid Set)> SetAsync(string teacher)
    {
        var (group, scheme, now) = (await host.Services.GetRequiredService<ClassDesk>().MakeAsync(teacher, "12B History"), host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!, TimeProvider.System.UtcNow());
        return (group, (await host.Services.GetRequiredService<Assignments>().SetAsync(teacher, group, new() { RubricId = scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(1) }, scheme))!.Value);
    }

    private async Task<string> HandInAsync(Guid group, Guid set, string name, string text)
    {
        var (end, student) = (TestContext.Current.CancellationToken, await host.PersonAsync(Roles.Student));
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(end))
        {
            await db.Users.Where(p => p.Id == student.Id).ExecuteUpdateAsync(row => row.SetProperty(p => p.DisplayName, name), end);
            db.Memberships.Add(new() { ClassId = group, StudentId = student.Id, JoinedUtc = TimeProvider.System.UtcNow() });
            await db.SaveChangesAsync(end);
        }

        var work = host.Services.GetRequiredService<StudentWork>();
        Assert.Null(await work.StartAsync(student.Id, set));
        Assert.NotNull((await work.HandInAsync(student.Id, set, host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!, text)).Attempt);
        return student.Id;
    }
}
