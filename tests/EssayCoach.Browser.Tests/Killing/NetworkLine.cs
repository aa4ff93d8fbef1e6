using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EssayCoach.Browser.Tests.Killing;

/// <summary>The network between browser and app: it can be cut, so that every connection breaks, or stalled, so that nothing arrives and nothing breaks.</summary>
internal sealed class NetworkLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private readonly CancellationTokenSource end = new();
    private readonly int target;
    private volatile bool isCut;
    private volatile TaskCompletionSource flow = new();

    public NetworkLine(int target)
    {
        this.target = target;
        flow.SetResult();
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Cut()
    {
        isCut = true;
        foreach (var client in open.Keys)
        {
            client.Close();
        }
    }

    public void Stall() => flow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        isCut = false;
        flow.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        Cut();
        flow.TrySetResult();
        listener.Dispose();
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(end.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line is taken down.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var app = new TcpClient();
        using (browser)
        {
            open[browser] = open[app] = true;
            try
            {
                if (!isCut)
                {
                    await app.ConnectAsync(IPAddress.Loopback, target);
                    await Task.WhenAny(PumpAsync(browser.GetStream(), app.GetStream()), PumpAsync(app.GetStream(), browser.GetStream()));
                }
            }
            catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // One end is gone; the other is closed below.
            }
            finally
            {
                open.TryRemove(browser, out _);
                open.TryRemove(app, out _);
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (var read = await from.ReadAsync(buffer); read > 0; read = await from.ReadAsync(buffer))
            {
                await flow.Task;
                await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Cut while data was on its way.
        }
    }
}
