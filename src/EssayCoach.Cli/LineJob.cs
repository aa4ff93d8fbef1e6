using System.Text.Json;

namespace EssayCoach.Cli;

/// <summary>What is wrong with one line; it becomes the line's answer, and the other lines go on.</summary>
internal sealed class LineProblemException(string message) : Exception(message);

/// <summary>Turns a file of JSON lines into another, line by line and in order; a bad line becomes a line that says why.</summary>
internal sealed class LineJob(Terminal terminal, string title, string done)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> repeated = new(StringComparer.Ordinal);
    private int lines;
    private int failed;
    private int guessed;

    private sealed record Answer(string Id, string Json, bool IsProblem, JsonLine Line);

    /// <summary>Runs the job and returns the exit code: 0, 1 where a file cannot be opened, 2 where lines failed or the job was stopped.</summary>
    /// <param name="from">The file to read, or <c>-</c>.</param>
    /// <param name="to">The file to write, or null or <c>-</c>.</param>
    /// <param name="work">Turns a row and its id into the answer's JSON; it runs on several threads.</param>
    /// <param name="cancel">Ends the job after a whole line.</param>
    public async Task<int> RunAsync(string from, string? to, Func<JsonElement, string, string> work, CancellationToken cancel)
    {
        await using var input = InputFile.Open(from, terminal);
        return await RunAsync(input, from, to, work, cancel);
    }

    /// <summary>The same with an input that was opened before; null is one that could not be.</summary>
    public async Task<int> RunAsync(Stream? input, string from, string? to, Func<JsonElement, string, string> work, CancellationToken cancel)
    {
        using var output = input is null ? null : OutputFile.Open(to, terminal, from);
        if (input is null || output is null)
        {
            return CommandLine.Wrong;
        }

        var isStopped = false;
        await ProgressBar.RunAsync(terminal, title, async tell =>
        {
            try
            {
                double length = input.CanSeek ? input.Length : 0;
                await OrderedWork.RunAsync(JsonLines.Read(input), line => AnswerTo(line, work), answer => Take(answer, output.Writer, length, tell), cancel);
            }
            catch (OperationCanceledException)
            {
                isStopped = true;
            }
        });
        Report(isStopped);
        return isStopped || failed > 0 ? CommandLine.SomeFailed : CommandLine.Done;
    }

    private static Answer AnswerTo(JsonLine line, Func<JsonElement, string, string> work)
    {
        var (document, problem) = JsonLines.Parse(line);
        using (document)
        {
            var id = JsonLines.Id(document?.RootElement, line);
            try
            {
                return document is null ? Bad(id, problem!, line) : new(id, work(document.RootElement, id), IsProblem: false, line);
            }
            // One essay that defeats the engine must not cost the others theirs.
            catch (Exception e)
            {
                return Bad(id, e is LineProblemException ? e.Message : $"The line could not be worked on: {e.Message}", line);
            }
        }
    }

    private static Answer Bad(string id, string problem, JsonLine line) => new(id, JsonSerializer.Serialize(new { id, error = problem }, JsonLines.Writing), IsProblem: true, line);

    private void Take(Answer answer, TextWriter output, double length, Action<double> tell)
    {
        output.Write(answer.Json + "\n");
        lines++;
        failed += answer.IsProblem ? 1 : 0;
        guessed += answer.Line.IsGuessed ? 1 : 0;
        if (!seen.Add(answer.Id))
        {
            repeated.Add(answer.Id);
        }

        tell(length > 0 ? answer.Line.Position / length : 0);
    }

    private void Report(bool isStopped)
    {
        if (guessed > 0)
        {
            terminal.Say($"{Lines(guessed)} {(guessed == 1 ? "was" : "were")} not UTF-8 and read as Windows-1252.");
        }

        if (repeated.Count > 0)
        {
            terminal.Say($"These ids stand more than once: {string.Join(", ", repeated.Take(10))}{(repeated.Count > 10 ? " and more" : "")}.");
        }

        terminal.Say($"{(isStopped ? "Stopped: " : "")}{Lines(lines - failed)} {done}{(failed > 0 ? $", {Lines(failed)} failed: see \"error\" in the output" : "")}.");
    }

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
