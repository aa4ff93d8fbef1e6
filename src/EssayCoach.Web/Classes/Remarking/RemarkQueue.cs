using EssayCoach.Data;
using EssayCoach.Data.Remarking;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>Gives runs to the scheduler; at each start also those that it does not know, because the server stopped between keeping the run and its job.</summary>
public sealed class RemarkQueue(IDbContextFactory<CoachDb> factory, ISchedulerFactory schedulers) : IHostedService
{
    public async Task AddAsync(Guid run, CancellationToken cancellation = default)
    {
        var (scheduler, name) = (await schedulers.GetScheduler(cancellation), run.ToString("N"));
        if (await scheduler.GetJobDetail(new JobKey(name), cancellation) is not null)
        {
            return;
        }

        var job = JobBuilder.Create<RemarkJob>().WithIdentity(name).UsingJobData(RemarkJob.RunKey, run.ToString()).RequestRecovery().Build();
        await scheduler.ScheduleJob(job, TriggerBuilder.Create().WithIdentity(name).StartNow().Build(), cancellationToken: cancellation);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var run in await db.RemarkRuns.Where(r => r.State == RemarkState.Marking).Select(r => r.Id).ToListAsync(cancellationToken))
        {
            await AddAsync(run, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
