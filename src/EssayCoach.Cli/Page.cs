namespace EssayCoach.Cli;

/// <summary>How a line looks on a screen with colours.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Good,
    Middling,
    Bad,
}

/// <summary>Writes wrapped, indented lines.</summary>
internal sealed class Page(TextWriter output, int width, bool usesColour)
{
    private const int NarrowestText = 20;

    /// <summary>Writes a text, wrapped; lines after the first are indented under it, past the lead.</summary>
    public void Write(string text, int indent = 0, string lead = "", Ink ink = Ink.Plain)
    {
        var first = new string(' ', indent) + lead;
        var rest = new string(' ', first.Length);
        foreach (var line in Wrap(PrintableText.Of(text), Math.Max(NarrowestText, width - first.Length)))
        {
            output.Write(first + Coloured(line, ink) + "\n");
            first = rest;
        }
    }

    public void Gap() => output.Write("\n");

    private string Coloured(string line, Ink ink)
    {
        var code = ink switch { Ink.Strong => "1", Ink.Faint => "2", Ink.Good => "32", Ink.Middling => "33", Ink.Bad => "31", _ => "" };
        return usesColour && code.Length > 0 ? $"\u001b[{code}m{line}\u001b[0m" : line;
    }

    private static IEnumerable<string> Wrap(string text, int room)
    {
        var line = "";
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line;
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
            while (line.Length > room)
            {
                var cut = char.IsHighSurrogate(line[room - 1]) ? room - 1 : room;
                yield return line[..cut];
                line = line[cut..];
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
