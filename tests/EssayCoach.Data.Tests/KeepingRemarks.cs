using EssayCoach.Data.Jobs;
using EssayCoach.Data.Remarking;
using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using static EssayCoach.Data.Tests.Samples;

namespace EssayCoach.Data.Tests;

public sealed class Keeping_remarks_in_SQLite() : Keeping_remarks(DatabaseKind.Sqlite);

public sealed class Keeping_remarks_in_PostgreSQL() : Keeping_remarks(DatabaseKind.Postgres);

public abstract class Keeping_remarks(DatabaseKind kind) : On_each_database(kind)
{
    [Fact]
    public async Task An_assignment_has_one_re_marking_at_a_time()
    {
        var assignment = await AssignmentAsync();
        await using var db = await Factory.CreateDbContextAsync(End);
        db.RemarkRuns.Add(Run(assignment));
        await db.SaveChangesAsync(End);
        db.RemarkRuns.Add(Run(assignment));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(End));
        db.ChangeTracker.Clear();
        await db.RemarkRuns.ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedUtc, Noon), End);
        db.RemarkRuns.Add(Run(assignment));
        await db.SaveChangesAsync(End);
        Assert.Equal(2, await db.RemarkRuns.CountAsync(End));
    }

    [Fact]
    public async Task No_essay_can_be_kept_twice_in_a_run_and_all_goes_with_the_assignment()
    {
        var (assignment, attempt) = (await AssignmentAsync(), Attempt("a", 1, text: "Text."));
        var run = Run(assignment);
        await using var db = await Factory.CreateDbContextAsync(End);
        db.Add(attempt);
        db.Add(run);
        db.Add(Mark(run.Id, attempt.Id));
        db.Add(new EarlierReport { AttemptId = attempt.Id, RubricVersion = "1", EngineVersion = "1", ReportJson = "{}", ReplacedUtc = Noon, ReplacedBy = "t" });
        await db.SaveChangesAsync(End);
        db.ChangeTracker.Clear();
        db.Add(Mark(run.Id, attempt.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(End));
        await db.Assignments.ExecuteDeleteAsync(End);
        Assert.Equal((0, 0, 1), (await db.RemarkRuns.CountAsync(End), await db.Remarks.CountAsync(End), await db.EarlierReports.CountAsync(End)));
        await db.Attempts.ExecuteDeleteAsync(End);
        Assert.Equal(0, await db.EarlierReports.CountAsync(End));
    }

    [Fact]
    public async Task A_job_that_is_kept_by_one_server_is_done_by_the_next()
    {
        var told = new Told();
        await using (var first = Server(told))
        {
            // Not started, as one that was killed before it came to the job.
            var job = JobBuilder.Create<SayingJob>().WithIdentity("say").UsingJobData("word", "kept").RequestRecovery().Build();
            await (await SchedulerAsync(first)).ScheduleJob(job, TriggerBuilder.Create().StartNow().Build(), cancellationToken: End);
        }

        Assert.False(told.Word.Task.IsCompleted);
        await using var second = Server(told);
        await (await SchedulerAsync(second)).Start(End);
        Assert.Equal("kept", await told.Word.Task.WaitAsync(TimeSpan.FromSeconds(30), End));
        await (await SchedulerAsync(second)).Shutdown(waitForJobsToComplete: true, End);
    }

    public sealed class Told
    {
        public TaskCompletionSource<string> Word { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed class SayingJob(Told told) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            told.Word.TrySetResult(context.MergedJobDataMap.GetString("word")!);
            return ValueTask.CompletedTask;
        }
    }

    private ServiceProvider Server(Told told) => new ServiceCollection().AddLogging().AddSingleton(told).AddCoachJobs("", Database.Connection).BuildServiceProvider();

    private static async Task<IScheduler> SchedulerAsync(ServiceProvider server) => await server.GetRequiredService<ISchedulerFactory>().GetScheduler(End);

    private async Task<Guid> AssignmentAsync()
    {
        var (group, assignment) = (Guid.NewGuid(), Guid.NewGuid());
        await using var db = await Factory.CreateDbContextAsync(End);
        db.ClassGroups.Add(new() { Id = group, Name = "12B", MadeUtc = Noon });
        db.Assignments.Add(new() { Id = assignment, ClassId = group, RubricId = "question", Title = "Question", MadeUtc = Noon, OpensUtc = Noon, ClosesUtc = Noon.AddDays(1) });
        await db.SaveChangesAsync(End);
        return assignment;
    }

    private static RemarkRun Run(Guid assignment) => new() { Id = Guid.NewGuid(), AssignmentId = assignment, StartedBy = "t", StartedUtc = Noon, RubricVersion = "2", Essays = 1 };

    private static Remark Mark(Guid run, Guid attempt) => new() { RunId = run, AttemptId = attempt, RubricVersion = "2", EngineVersion = "1", ReportJson = "{}", MarkedUtc = Noon };
}
