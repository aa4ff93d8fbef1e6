using System.Text;

namespace EssayCoach.Cli.Tests;

/// <summary>What a run left: its exit code and what it wrote.</summary>
internal sealed record Run(int Code, string Out, string Error);

/// <summary>Runs the real command line inside the test, in a folder of its own.</summary>
public abstract class Runs : IDisposable
{
    internal const string Rubric = """
        ---
        id: links
        marks: 20
        period: 1920-1929
        ---

        # How successful was the USSR in establishing links with other powers in the 1920s?

        ## F: Failures

        ### Genoa founders on the debts

        The Genoa conference of 1922 failed because France insisted on the Tsarist debts.

        - Core: Genoa Conference 1922
        - Core: Tsarist debts

        ## S: Successes

        ### Treaty of Rapallo

        The Treaty of Rapallo of 1922 with Germany restored relations.

        - Core: Treaty of Rapallo 1922
        - Core: Germany
        """;

    internal const string Essay = """
        In the 1920s the USSR tried to leave its isolation.

        The Genoa conference of 1922 failed because France insisted that the Tsarist debts be paid first.

        The USSR signed the Treaty of Rapallo with Germany in April 1922, which restored full relations between the two.

        Overall it was a limited success, because only Germany became a lasting partner.
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("essaycoach-cli-");

    protected string Place(string name) => Path.Combine(folder.FullName, name);

    protected string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    protected string Write(string name, byte[] bytes)
    {
        var path = Place(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal Task<Run> RunAsync(params string[] arguments) => RunAsync("", screen: false, TestCancel, arguments);

    internal async Task<Run> RunAsync(string input, bool screen, CancellationToken cancel, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OutIsScreen = screen,
            UsesColour = screen,
            Home = folder.FullName,
        };
        var code = await CommandLine.RunAsync(arguments, terminal, cancel);
        return new(code, output.ToString(), error.ToString());
    }

    private static CancellationToken TestCancel => Xunit.TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
