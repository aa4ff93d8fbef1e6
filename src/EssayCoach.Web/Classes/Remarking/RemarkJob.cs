using Quartz;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>A re-marking as the scheduler keeps it: the run's id. It is asked for again where its server was stopped, and goes on where it stood.</summary>
[DisallowConcurrentExecution]
public sealed class RemarkJob(RemarkWork work) : IJob
{
    internal const string RunKey = "run";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        await work.GoOnAsync(Guid.Parse(context.MergedJobDataMap.GetString(RunKey)!), cancellationToken);
    }
}
