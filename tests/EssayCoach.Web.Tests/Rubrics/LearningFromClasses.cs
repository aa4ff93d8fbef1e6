using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Moderation;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Rubrics;

public sealed class Learning_from_classes_on_SQLite() : Learning_from_classes(DatabaseKind.Sqlite);

public sealed class Learning_from_classes_on_PostgreSQL() : Learning_from_classes(DatabaseKind.Postgres);

public abstract class Learning_from_classes(DatabaseKind kind) : Tutor_room(kind)
{
    private const string Beyond = "Bargemen taught their children to read in floating schoolrooms.";

    [Fact]
    public async Task A_sentence_that_a_teacher_credited_becomes_an_accepted_wording_in_one_step()
    {
        await ModerateAsync();
        var waiting = Assert.Single(await Evidence.QueueAsync("canal"));
        Assert.Equal((Beyond, 1), (waiting.Sentence, waiting.Times));
        Assert.True((await Evidence.SettleAsync(Ann, "canal", waiting.Key, new(CandidateOutcome.Alternative, "mills-opened-along-the-bank", null, "floating schoolrooms"))).IsDone);
        var draft = (await Desk.OpenAsync(DocumentKind.Rubric, "canal"))!;
        var scheme = Desk.Read(DocumentKind.Rubric, "canal", draft.Text).Scheme!;
        Assert.Equal(["floating schoolrooms"], scheme.Points.Single(p => p.Id == "mills-opened-along-the-bank").Accept);
        Assert.Empty(await Evidence.QueueAsync("canal"));
        Assert.False((await Evidence.SettleAsync(Ben, "canal", waiting.Key, new(CandidateOutcome.Dismissed, null, null, ""))).IsDone);
    }

    [Fact]
    public async Task Or_a_new_point_with_the_teachers_words()
    {
        await ModerateAsync();
        var key = Assert.Single(await Evidence.QueueAsync("canal")).Key;
        Assert.False((await Evidence.SettleAsync(Ann, "canal", key, new(CandidateOutcome.NewPoint, null, "S", " "))).IsDone);
        Assert.True((await Evidence.SettleAsync(Ann, "canal", key, new(CandidateOutcome.NewPoint, null, "S", "Children learnt to read"))).IsDone);
        var scheme = Desk.Read(DocumentKind.Rubric, "canal", (await Desk.OpenAsync(DocumentKind.Rubric, "canal"))!.Text).Scheme!;
        var point = scheme.Points.Single(p => p.Id == "children-learnt-to-read");
        Assert.Equal(("S", "The canal spread schooling."), (point.Side, point.Statement));
    }

    [Fact]
    public async Task Or_is_dismissed_and_the_rubric_stays()
    {
        await ModerateAsync();
        Assert.True((await Evidence.SettleAsync(Ann, "canal", (await Evidence.QueueAsync("canal"))[0].Key, new(CandidateOutcome.Dismissed, null, null, ""))).IsDone);
        Assert.Empty(await Evidence.QueueAsync("canal"));
        Assert.Null(await Desk.OpenAsync(DocumentKind.Rubric, "canal"));
    }

    [Fact]
    public async Task Each_point_says_how_often_it_was_found_and_overruled_with_the_sentences()
    {
        await ModerateAsync();
        var coal = Assert.Single(await Evidence.PointsAsync("canal"), p => p.PointId == "coal-became-cheap");
        Assert.Equal((1, 1, 1), (coal.Found, coal.Essays, coal.Decided));
        var overruled = Assert.Single(coal.Overruled);
        Assert.Equal(Verdict.Missing, overruled.Teacher);
        Assert.Contains("coal", Assert.Single(overruled.Sentences), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("No date.", overruled.Reason);
    }

    private async Task ModerateAsync()
    {
        var essay = "The canal opened in 1852 and coal cost half of what it had.\n\n" + Beyond;
        var student = await PersonAsync(Roles.Student);
        var (group, assignment, attempt, now) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), TimeProvider.System.UtcNow());
        var report = EssayMarker.Mark(essay, Bank.Find("canal")!, MarkingModels.None, attempt.ToString("N"));
        await using var db = await Factory.CreateDbContextAsync(End);
        db.ClassGroups.Add(new() { Id = group, Name = "12B", MadeUtc = now });
        db.Assignments.Add(new() { Id = assignment, ClassId = group, RubricId = "canal", Title = "Canal", MadeUtc = now, OpensUtc = now, ClosesUtc = now.AddDays(1) });
        await db.SaveChangesAsync(End);
        db.Attempts.Add(new() { Id = attempt, Owner = student, RubricId = "canal", RubricVersion = report.Rubric.Version, EngineVersion = EssayMarker.Version, Number = 1, Question = "Canal?", Text = essay, ReportJson = report.ToJson(), HandedInUtc = now, AssignmentId = assignment });
        await db.SaveChangesAsync(End);
        db.Reviews.Add(new()
        {
            AttemptId = attempt,
            AssignmentId = assignment,
            Points = [new PointDecision { AttemptId = attempt, PointId = "coal-became-cheap", Machine = report.Points[0].Verdict, Verdict = Verdict.Missing, Reason = "No date.", DecidedBy = Ben, DecidedUtc = now }],
            OtherPoints = [new OtherPointDecision { AttemptId = attempt, Start = essay.IndexOf(Beyond, StringComparison.Ordinal), Length = Beyond.Length, IsValid = true, Statement = "The canal spread schooling.", DecidedBy = Ben, DecidedUtc = now }],
        });
        await db.SaveChangesAsync(End);
    }
}
