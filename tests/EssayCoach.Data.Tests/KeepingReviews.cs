using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;
using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;
using static EssayCoach.Data.Tests.Samples;

namespace EssayCoach.Data.Tests;

public sealed class Keeping_reviews_in_SQLite() : Keeping_reviews(DatabaseKind.Sqlite);

public sealed class Keeping_reviews_in_PostgreSQL() : Keeping_reviews(DatabaseKind.Postgres);

public abstract class Keeping_reviews(DatabaseKind kind) : On_each_database(kind)
{
    [Fact]
    public async Task A_review_is_read_whole_as_it_was_kept()
    {
        var (attempt, _) = await ReviewAsync();
        await using var db = await Factory.CreateDbContextAsync(End);
        var review = await db.WholeReviews().SingleAsync(r => r.AttemptId == attempt, End);
        Assert.Equal([7, 8], review.FinalObjectives);
        Assert.Equal(Verdict.Full, review.Decided("rapallo"));
        Assert.Null(review.Decided("another"));
        Assert.False(Assert.Single(review.Slips).IsError);
        Assert.True(Assert.Single(review.OtherPoints).ForClass);
        Assert.Equal("Say why.", Assert.Single(review.Comments).Text);
        Assert.Equal(15, Assert.Single(review.Marks).Marks);
    }

    [Fact]
    public async Task Two_changes_from_one_revision_cannot_both_be_kept()
    {
        var (attempt, _) = await ReviewAsync();
        await using var first = await Factory.CreateDbContextAsync(End);
        await using var second = await Factory.CreateDbContextAsync(End);
        var (one, two) = (await first.Reviews.SingleAsync(r => r.AttemptId == attempt, End), await second.Reviews.SingleAsync(r => r.AttemptId == attempt, End));
        (one.Revision, one.FinalMarks) = (2, 12);
        (two.Revision, two.FinalMarks) = (2, 16);
        await first.SaveChangesAsync(End);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(End));
    }

    [Fact]
    public async Task An_attempt_that_goes_takes_its_review_its_appeals_and_every_bank_comment_that_quotes_it_along()
    {
        var (attempt, _) = await ReviewAsync();
        await using var db = await Factory.CreateDbContextAsync(End);
        await db.Attempts.Where(a => a.Id == attempt).ExecuteDeleteAsync(End);
        Assert.False(await AnyPartAsync(db));
        Assert.Equal("Say what followed.", (await db.BankComments.SingleAsync(End)).Text);
    }

    [Fact]
    public async Task An_assignment_that_goes_takes_its_reviews_along_and_leaves_the_essay()
    {
        var (attempt, assignment) = await ReviewAsync();
        await using var db = await Factory.CreateDbContextAsync(End);
        await db.Assignments.Where(a => a.Id == assignment).ExecuteDeleteAsync(End);
        Assert.False(await AnyPartAsync(db));
        Assert.Equal(attempt, (await db.Attempts.SingleAsync(End)).Id);
    }

    private static async Task<bool> AnyPartAsync(CoachDb db) =>
        await db.Reviews.AnyAsync(End) || await db.HumanMarks.AnyAsync(End) || await db.PointDecisions.AnyAsync(End) || await db.SlipDecisions.AnyAsync(End)
        || await db.OtherPointDecisions.AnyAsync(End) || await db.EssayComments.AnyAsync(End) || await db.Appeals.AnyAsync(End);

    private async Task<(Guid Attempt, Guid Assignment)> ReviewAsync()
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        var (group, assignment, attempt) = (Guid.NewGuid(), Guid.NewGuid(), Attempt("a", 1));
        db.Users.Add(new() { Id = "t", UserName = "t", NormalizedUserName = "T", DisplayName = "Tess Teacher", MadeUtc = Noon });
        db.ClassGroups.Add(new() { Id = group, Name = "12B History", MadeUtc = Noon });
        db.Assignments.Add(new() { Id = assignment, ClassId = group, RubricId = "question", Title = "Why?", MadeUtc = Noon, OpensUtc = Noon, ClosesUtc = Noon.AddDays(7) });
        db.Attempts.Add(attempt);
        await db.SaveChangesAsync(End);
        db.Reviews.Add(new()
        {
            AttemptId = attempt.Id,
            AssignmentId = assignment,
            Revision = 1,
            FinalMarks = 15,
            FinalObjectives = [7, 8],
            Marks = [new() { AttemptId = attempt.Id, Marks = 15, Objectives = [7, 8], DecidedBy = "t", DecidedUtc = Noon }],
            Points = [new() { AttemptId = attempt.Id, PointId = "rapallo", Machine = Verdict.Partial, Verdict = Verdict.Full, DecidedBy = "t", DecidedUtc = Noon }],
            Slips = [new() { AttemptId = attempt.Id, Start = 0, Length = 4, Kind = SlipKind.Date, IsError = false, DecidedBy = "t", DecidedUtc = Noon }],
            OtherPoints = [new() { AttemptId = attempt.Id, Start = 0, Length = 4, IsValid = true, ForClass = true, Statement = "Trade grew.", DecidedBy = "t", DecidedUtc = Noon }],
            Comments = [new() { Id = Guid.NewGuid(), AttemptId = attempt.Id, Start = 0, Length = 4, Text = "Say why.", AuthorId = "t", WrittenUtc = Noon }],
        });
        db.Appeals.Add(new() { AttemptId = attempt.Id, AssignmentId = assignment, PointId = "rapallo", Words = "I said it.", AskedUtc = Noon });
        db.BankComments.Add(Comment("Say what followed.", null));
        db.BankComments.Add(Comment("“Text.” says too little.", attempt.Id));
        await db.SaveChangesAsync(End);
        return (attempt.Id, assignment);
    }

    private static BankComment Comment(string text, Guid? quotes) =>
        new() { Id = Guid.NewGuid(), OwnerId = "t", RubricId = "question", PointId = "rapallo", Verdict = Verdict.Partial, Text = text, UsedUtc = Noon, QuotesAttemptId = quotes };
}
