using Spectre.Console;

namespace EssayCoach.Cli;

/// <summary>Shows how far a job is, on a screen only, and on standard error so that results stay clean.</summary>
internal static class ProgressBar
{
    /// <summary>Runs the job; it tells the share done, from 0 to 1.</summary>
    public static async Task RunAsync(Terminal terminal, string title, Func<Action<double>, Task> job)
    {
        if (!terminal.ErrorIsScreen)
        {
            await job(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        await console.Progress().AutoClear(enabled: true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                await job(share => task.Value = Math.Clamp(share, 0, 1));
            });
    }
}
