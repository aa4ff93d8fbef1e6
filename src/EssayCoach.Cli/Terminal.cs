using System.Text;

namespace EssayCoach.Cli;

/// <summary>What a command talks to: the three streams and what is known of the screen.</summary>
internal sealed record Terminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> In { get; init; }

    public bool OutIsScreen { get; init; }

    public bool ErrorIsScreen { get; init; }

    public bool UsesColour { get; init; }

    public int Width { get; init; } = 80;

    /// <summary>Where the search for the shipped model starts.</summary>
    public string Home { get; init; } = AppContext.BaseDirectory;

    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var isScreen = !Console.IsOutputRedirected;
        return new()
        {
            Out = Console.Out,
            Error = Console.Error,
            In = Console.OpenStandardInput,
            OutIsScreen = isScreen,
            ErrorIsScreen = !Console.IsErrorRedirected,
            UsesColour = isScreen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = isScreen ? Math.Clamp(Console.WindowWidth - 1, 40, 120) : 80,
        };
    }

    /// <summary>Says something about the run, apart from its result.</summary>
    public void Say(string sentence) => Error.Write(PrintableText.Of(sentence) + "\n");

    /// <summary>Writes a line of the result.</summary>
    public void Write(string line) => Out.Write(PrintableText.Of(line) + "\n");
}
