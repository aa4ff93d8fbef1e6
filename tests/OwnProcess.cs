using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EssayCoach.Running;

/// <summary>The app as a process of its own on loopback, over a data folder that outlives it, so that it can be killed as a machine that loses its power would.</summary>
/// <param name="settings">Further settings as environment variables.</param>
#pragma warning disable CA1852 // Some of the projects that compile this derive from it.
internal class OwnProcess(params (string Name, string Value)[] settings) : IAsyncDisposable
#pragma warning restore CA1852
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    private readonly ConcurrentQueue<string> lines = new();
    private Process? process;

    public string Data { get; } = Directory.CreateTempSubdirectory("essaycoach-process-").FullName;

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public int Id => process!.Id;

    /// <summary>What it holds in memory now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The time that all processors have worked for it since it was started.</summary>
    public TimeSpan Worked
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What it has written so far, over all its starts.</summary>
    public string Output => string.Join('\n', lines);

    public static string Root { get; } = FindRoot();

    public async Task StartAsync(CancellationToken cancellation = default)
    {
        // bin/<configuration>/net10.0 of the caller's project; the app's own lies beside its sources, with its static files.
        var app = Path.Combine(Root, "src", "EssayCoach.Web");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(app, "bin", configuration, "net10.0", "EssayCoach.Web.dll")])
        {
            WorkingDirectory = app,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["EssayCoach__Data"] = Data;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = Browser();
        await UntilAsync(() => AnswersAsync(client, cancellation), "The app did not start.", cancellation);
    }

    /// <summary>SIGKILL: no goodbye, no flushing.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>A browser that keeps its cookies, asks for pages as browsers do and follows no redirect by itself.</summary>
    public HttpClient Browser()
    {
#pragma warning disable CA2000 // The client disposes of its handler.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address, Timeout = Patience };
#pragma warning restore CA2000
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    /// <summary>Waits until something holds, and asks again until then.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, string otherwise, CancellationToken cancellation = default)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(20, cancellation))
        {
            if (await holds())
            {
                return;
            }
        }

        throw new TimeoutException($"{otherwise} {Output}");
    }

    public virtual ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        Directory.Delete(Data, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EssayCoach.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This does not run inside the project's folder.");
        }

        return folder.FullName;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lines.Enqueue(text);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellation)
    {
        if (process!.HasExited)
        {
            throw new InvalidOperationException("The app ended: " + Output);
        }

        try
        {
            using var answer = await client.GetAsync("/icon.svg", cancellation);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
