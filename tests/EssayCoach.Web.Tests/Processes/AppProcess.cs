using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EssayCoach.Data;
using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Processes;

/// <summary>The app as a process of its own on loopback, over a data folder that outlives it, so that it can be killed as a machine that loses its power would.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    private readonly ConcurrentQueue<string> lines = new();
    private readonly Dictionary<string, string> settings;
    private readonly TestDatabase? database;
    private Process? process;

    /// <param name="settings">Further settings as environment variables.</param>
    public AppProcess(params (string Name, string Value)[] settings)
        : this(null, settings)
    {
    }

    private AppProcess(TestDatabase? database, params (string Name, string Value)[] settings)
    {
        this.database = database;
        this.settings = settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);
    }

    /// <summary>The app, not started yet, over a new database of either kind, which the test can reach beside it.</summary>
    public static async Task<AppProcess> OnAsync(DatabaseKind kind, params (string Name, string Value)[] settings)
    {
        var made = await TestDatabase.MakeAsync(kind, TestContext.Current.CancellationToken);
        return new(made, [("ConnectionStrings__EssayCoach", made.Connection), .. settings]);
    }

    /// <summary>The app's own database, where the test made it.</summary>
    public IDbContextFactory<CoachDb> Factory => database!.Factory;

    public string Data { get; } = Directory.CreateTempSubdirectory("essaycoach-process-").FullName;

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public int Id => process!.Id;

    /// <summary>What it has written so far, over all its starts.</summary>
    public string Output => string.Join('\n', lines);

    public static string Root { get; } = FindRoot();

    public async Task StartAsync()
    {
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
        await AnswersAsync();
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
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if (await holds())
            {
                return;
            }
        }

        throw new TimeoutException(what);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(Data, recursive: true);
    }

    private static int FreePort()
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
            folder = folder.Parent!;
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

    private async Task AnswersAsync()
    {
        using var client = Browser();
        await UntilAsync(
            async () =>
            {
                Assert.False(process!.HasExited, "The app ended: " + Output);
                try
                {
                    using var answer = await client.GetAsync("/icon.svg", TestContext.Current.CancellationToken);
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "The app did not start: " + Output);
    }
}
