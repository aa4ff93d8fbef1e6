using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace EssayCoach.Cli;

/// <summary>The command line: its commands, and what every run has in common.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Wrong = 1;
    public const int SomeFailed = 2;

    /// <summary>Runs one command line and returns its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancel = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            // A leading @ is part of a file's name here, not the name of a file with arguments.
            var call = Build(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return call.Action is ParseErrorAction ? Refuse(call, terminal) : await call.InvokeAsync(Invocation(terminal), stop.Token);
        }
        catch (OperationCanceledException)
        {
            terminal.Say("Stopped.");
            return SomeFailed;
        }
        // Whatever goes wrong, the user gets a sentence and not a stack trace.
        catch (Exception e)
        {
            terminal.Say($"essaycoach could not go on: {e.GetBaseException().Message.Split('\n')[0].Trim()}");
            return Wrong;
        }
    }

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Marks practice essays against the points of a mark scheme. Every result is a practice estimate and no examiner's mark.")
        {
            new MarkCommand(terminal),
            new CheckCommand(terminal),
            new DraftCommand(terminal),
            new ImpactCommand(terminal),
            new TrainCommand(terminal),
            new PredictCommand(terminal),
            new EvaluateCommand(terminal),
            new BackupCommand(terminal),
            new RestoreCommand(terminal),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples(new HelpAction { MaxWidth = Math.Max(terminal.Width, 80) });
        }

        return root;
    }

    private static InvocationConfiguration Invocation(Terminal terminal) =>
        new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private static int Refuse(ParseResult call, Terminal terminal)
    {
        foreach (var error in call.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
        {
            terminal.Say(error);
        }

        var command = call.CommandResult.Command;
        terminal.Say($"See: essaycoach {(command is RootCommand ? "" : Path(command) + " ")}--help");
        return Wrong;
    }

    private static string Path(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Where(c => c is not RootCommand).Select(Path).Append(command.Name));
}
