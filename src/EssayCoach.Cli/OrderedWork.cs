using System.Threading.Channels;

namespace EssayCoach.Cli;

/// <summary>Works on items on all cores and hands the results on in the items' order, holding only a few at a time.</summary>
internal static class OrderedWork
{
    private static readonly int MostWaiting = Environment.ProcessorCount * 2;

    /// <summary>Runs until the items end; cancelling ends it with <see cref="OperationCanceledException"/> after a whole result.</summary>
    public static async Task RunAsync<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, Action<TResult> take, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var queue = Channel.CreateBounded<Task<TResult>>(MostWaiting);
        var reading = Task.Run(() => FillAsync(items, work, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var result in queue.Reader.ReadAllAsync(cancel))
            {
                take(await result);
                cancel.ThrowIfCancellationRequested();
            }

            await reading;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static async Task FillAsync<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, ChannelWriter<Task<TResult>> queue, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                await queue.WriteAsync(Task.Run(() => work(item), CancellationToken.None), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader of the queue has stopped and says so itself.
        }
        finally
        {
            queue.TryComplete();
        }
    }
}
