using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EssayCoach.Data.Jobs;

/// <summary>The job scheduler, which keeps its jobs in the same database as everything else, so that they go on after a restart.</summary>
public static class JobStore
{
    /// <summary>Registers the scheduler over the database that <see cref="CoachDatabase.AddCoachDatabase"/> takes for the same arguments. It starts with the app.</summary>
    public static IServiceCollection AddCoachJobs(this IServiceCollection services, string folder, string? connection = null)
    {
        var (isServer, text) = CoachDatabase.Choose(folder, connection);
        services.AddQuartz(jobs =>
        {
            if (isServer)
            {
                // A name of its own for each server: the usual one asks the network for the machine's.
                jobs.ConfigureScheduler(options => options.InstanceId = $"{Environment.MachineName}-{Guid.NewGuid():N}");
            }

            jobs.UsePersistentStore(store =>
            {
                store.ConfigureStore(options => (options.TablePrefix, options.StoreJobDataAsStrings, options.UseBackgroundThreads) = (JobTables.Prefix, true, true));
                store.UseSystemTextJsonSerializer();
                if (isServer)
                {
                    store.UsePostgres(text);
                    // Several servers may share one PostgreSQL: each job runs on one of them, and on another where that one is gone.
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite(text);
                }
            });
        });
        return services.AddQuartzHostedService();
    }
}
