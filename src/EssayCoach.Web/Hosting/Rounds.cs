namespace EssayCoach.Web.Hosting;

/// <summary>Work that a background service does when it starts and then again after each pause.</summary>
internal static class Rounds
{
    /// <summary>Goes on until it is stopped: a round that fails is said to <paramref name="fail"/>, and the next is tried all the same.</summary>
    public static async Task RunAsync(TimeSpan pause, TimeProvider clock, Func<CancellationToken, Task> round, Action<Exception> fail, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do
        {
            try
            {
                await round(stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                fail(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }
}
