using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EssayCoach.Browser.Tests.Killing;

/// <summary>The app as a process of its own, so that it can be killed as a machine that loses its power would.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string data = Directory.CreateTempSubdirectory("essaycoach-kill-server-").FullName;
    private Process? process;

    public int Port { get; } = FreePort();

    public string Database => Path.Combine(data, "essaycoach.db");

    public int ProcessId => process!.Id;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task StartAsync()
    {
        // bin/<configuration>/net10.0 of this project; the app's own lies beside its sources, with its static files.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var app = Path.Combine(Root(), "src", "EssayCoach.Web");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(app, "bin", configuration, "net10.0", "EssayCoach.Web.dll")])
        {
            WorkingDirectory = app,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["EssayCoach__Data"] = data;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await AnswersAsync();
    }

    /// <summary>SIGKILL: no goodbye, no flushing.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        process?.Dispose();
        Directory.Delete(data, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EssayCoach.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            try
            {
                using var answer = await client.GetAsync($"http://127.0.0.1:{Port}/icon.svg");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("The app did not start.");
    }
}
