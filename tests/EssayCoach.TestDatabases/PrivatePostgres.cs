using System.Diagnostics;

namespace EssayCoach.TestDatabases;

/// <summary>The PostgreSQL of this test run: the one that ESSAYCOACH_TEST_POSTGRES names, else one that is started at first use and stopped with the process.</summary>
internal static class PrivatePostgres
{
    private static readonly Lazy<string> Started = new(Start);

    /// <summary>The connection string of its maintenance database.</summary>
    public static string Connection => Started.Value;

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("ESSAYCOACH_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        // Not inside a folder of our own: the account that PostgreSQL runs as could not reach it there.
        var folder = Path.Combine(Path.GetTempPath(), "essaycoach-postgres-" + Guid.NewGuid().ToString("N")[..8]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Run("stop", folder);
        return Run("start", folder);
    }

    private static string Run(string action, string folder)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "postgres.sh");
        using var process = Process.Start(new ProcessStartInfo("bash", [script, action, folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(errors.GetAwaiter().GetResult().Trim());
    }
}
