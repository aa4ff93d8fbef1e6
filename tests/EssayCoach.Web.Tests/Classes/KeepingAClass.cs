using System.Globalization;
using System.Text;
using EssayCoach.Data.Classes;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Keeping_a_class_on_SQLite() : Keeping_a_class(DatabaseKind.Sqlite);

public sealed class Keeping_a_class_on_PostgreSQL() : Keeping_a_class(DatabaseKind.Postgres);

public abstract class Keeping_a_class(DatabaseKind kind) : Class_room(kind)
{
    [Fact]
    public async Task Another_teacher_finds_and_changes_nothing()
    {
        var (other, set) = (await PersonAsync("teacher"), await SetAsync());
        using var codes = new JoinCodes(Factory, Clock);
        var code = (await codes.MakeAsync(Teacher, Group, 7))!;
        Assert.Empty(await Desk.ListAsync(other));
        Assert.Null(await Desk.FindAsync(other, Group));
        Assert.False(await Desk.RenameAsync(other, Group, "Mine"));
        Assert.False(await Desk.DeleteAsync(other, Group));
        Assert.Equal(ClassSentences.Gone, await Desk.AddTeacherAsync(other, Group, "anybody"));
        Assert.Equal(ClassSentences.Gone, await Desk.RemoveTeacherAsync(other, Group, Teacher));
        await Desk.RemoveStudentAsync(other, Group, Student);
        await Desk.SetExtraTimeAsync(other, Group, Student, 50);
        await codes.RevokeAsync(other, Group, code.Code);
        Assert.Null(await codes.MakeAsync(other, Group, 7));
        Assert.Null(await Assignments.FindAsync(other, set));
        await Assignments.DeleteAsync(other, set);
        Assert.Equal([ClassSentences.Gone], (await Roster.ImportAsync(other, Group, [new(2, "Ann", null, null, null)])).Problems);
        Assert.Null(await Roster.LinkAgainAsync(other, Group, Student));
        var view = (await Desk.FindAsync(Teacher, Group))!;
        Assert.Equal((1, 1, 1, "12B History", 0), (view.Students.Count, view.Codes.Count, view.Assignments.Count, view.Group.Name, view.Students[0].ExtraTimePercent));
    }

    [Fact]
    public async Task A_code_lets_in_until_it_expires_or_is_taken_back()
    {
        using var codes = new JoinCodes(Factory, Clock);
        var (a, b, c) = (await PersonAsync("student"), await PersonAsync("student"), await PersonAsync("student"));
        var code = (await codes.MakeAsync(Teacher, Group, 7))!;
        Assert.Equal("12B History", (await codes.JoinAsync(a, " " + JoinCodes.Shown(code.Code).ToLowerInvariant())).ClassName);
        Assert.Equal("12B History", (await codes.JoinAsync(a, code.Code)).ClassName);
        Clock.Now = Noon.AddDays(7);
        Assert.NotNull((await codes.JoinAsync(b, code.Code)).Problem);
        var second = (await codes.MakeAsync(Teacher, Group, 7))!;
        await codes.RevokeAsync(Teacher, Group, second.Code);
        Assert.NotNull((await codes.JoinAsync(c, second.Code)).Problem);
        Assert.Equal(2, (await Desk.FindAsync(Teacher, Group))!.Students.Count);
    }

    [Fact]
    public async Task A_thousand_guesses_let_nobody_in_and_soon_even_the_right_code_does_not()
    {
        using var codes = new JoinCodes(Factory, Clock);
        var (guesser, code) = (await PersonAsync("student"), (await codes.MakeAsync(Teacher, Group, 7))!);
        string? problem = null;
        for (var guess = 0; guess < 1000; guess++)
        {
            problem = (await codes.JoinAsync(guesser, "A" + guess.ToString("D9", CultureInfo.InvariantCulture))).Problem;
            Assert.NotNull(problem);
        }

        Assert.Contains("Wait ten minutes", problem, StringComparison.Ordinal);
        Assert.Null((await codes.JoinAsync(guesser, code.Code)).ClassName);
        Assert.DoesNotContain((await Desk.FindAsync(Teacher, Group))!.Students, s => s.Id == guesser);
    }

    [Fact]
    public async Task The_last_teacher_stays_and_a_second_can_do_all()
    {
        var second = await PersonAsync("teacher");
        await using var db = await Factory.CreateDbContextAsync(End);
        var name = (await db.Users.SingleAsync(p => p.Id == second, End)).UserName;
        Assert.NotNull(await Desk.RemoveTeacherAsync(Teacher, Group, Teacher));
        Assert.NotNull(await Desk.AddTeacherAsync(Teacher, Group, (await db.Users.SingleAsync(p => p.Id == Student, End)).UserName));
        Assert.Null(await Desk.AddTeacherAsync(Teacher, Group, name));
        Assert.Null(await Desk.RemoveTeacherAsync(second, Group, Teacher));
        Assert.Null(await Desk.FindAsync(Teacher, Group));
        Assert.NotNull(await Desk.FindAsync(second, Group));
    }

    [Fact]
    public async Task A_roster_makes_accounts_that_wait_for_a_password_and_can_come_twice()
    {
        var rows = RosterFile.Read("Name;Student ID;Email\nJosé Müller;17;\nAnn Sample;18;ann@example.org\nAnn Sample;19;").Rows;
        var first = await Roster.ImportAsync(Teacher, Group, rows);
        Assert.Equal(["jose.muller", "ann@example.org", "ann.sample"], first.Made.Select(m => m.UserName));
        var view = (await Desk.FindAsync(Teacher, Group))!;
        Assert.Equal(3, view.Students.Count(s => s.WaitsForPassword));
        var again = await Roster.ImportAsync(Teacher, Group, rows);
        Assert.Equal((0, 3), (again.Made.Count, again.There));
        Assert.NotNull(await Roster.LinkAgainAsync(Teacher, Group, view.Students.First(s => s.WaitsForPassword).Id));
        Assert.Null(await Roster.LinkAgainAsync(Teacher, Group, Student));
    }

    [Fact]
    public async Task One_bad_line_brings_in_nobody_and_no_teacher_is_made_a_student()
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        var before = await db.Users.CountAsync(End);
        var teacher = (await db.Users.SingleAsync(p => p.Id == Teacher, End)).UserName;
        var outcome = await Roster.ImportAsync(Teacher, Group, [new(2, "Ann", null, null, null), new(3, "Tea", null, teacher, null), new(4, "Bo", null, "bø", null)]);
        Assert.Equal(2, outcome.Problems.Count);
        Assert.Contains("Line 3", outcome.Problems[0], StringComparison.Ordinal);
        Assert.Equal(before, await db.Users.CountAsync(End));
    }

    [Fact]
    public async Task Fifty_thousand_lines_are_refused_in_a_sentence_and_a_thousand_come_in()
    {
        var file = new StringBuilder("Name,ID\n");
        for (var i = 0; i < 50_000; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"Student {i},{i}\n");
        }

        Assert.Contains("50,000 students", RosterFile.Read(file.ToString()).Problems[0], StringComparison.Ordinal);
        var fits = RosterFile.Read(string.Join('\n', file.ToString().Split('\n').Take(RosterFile.MostStudents + 1)));
        Assert.Empty(fits.Problems);
        Assert.Equal(RosterFile.MostStudents, (await Roster.ImportAsync(Teacher, Group, fits.Rows)).Made.Count);
    }

    [Theory]
    [InlineData(",", "utf-8", false)]
    [InlineData(";", "utf-8", true)]
    [InlineData("\t", "utf-16", true)]
    [InlineData(";", "iso-8859-1", false)]
    public void A_roster_is_read_whatever_parts_its_columns_and_encodes_it(string separator, string encoding, bool mark)
    {
        var text = string.Join(separator, "Surname", "Forename", "UPN") + "\r\n" + string.Join(separator, "\"Müller\"", "José", "A17") + "\r\n";
        var code = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? code.GetPreamble() : [], .. code.GetBytes(text)];
        var reading = RosterFile.Read(RosterFile.Text(bytes));
        Assert.Empty(reading.Problems);
        Assert.Equal(new RosterRow(2, "José Müller", "A17", null, null), Assert.Single(reading.Rows));
    }

    [Fact]
    public void What_is_wrong_with_a_roster_is_said_by_line()
    {
        var reading = RosterFile.Read("Name,ID,Email\nAnn,1,ann@example.org\n\nName,ID,Email\nBo,1,\n,3,\nCy,4,nowhere\n");
        Assert.Equal([6, 7, 5], reading.Problems.Select(p => int.Parse(p.Split(' ', ':')[1], CultureInfo.InvariantCulture)));
        Assert.StartsWith("Line 4 names the columns again", Assert.Single(reading.Notices), StringComparison.Ordinal);
        Assert.Contains("does not name the columns", RosterFile.Read("Ann,1\nBo,2").Problems[0], StringComparison.Ordinal);
        Assert.Contains("empty", RosterFile.Read("").Problems[0], StringComparison.Ordinal);
        Assert.NotEmpty(RosterFile.Read("Name,ID\n\"Ann,1\nBo,2\n").Rows);
    }
}
