using System.Text;

namespace EssayCoach.Marking.Text;

/// <summary>Sets a student's words in curly double quotation marks, which stand round nothing else in a report.</summary>
public static class Quotation
{
    private const int Longest = 240;
    private const int ShortestCut = 110;

    /// <summary>The words on one line, quotation marks inside them made single, a long passage cut at a comma or a word.</summary>
    /// <param name="words">The student's words.</param>
    /// <param name="longest">The most UTF-16 code units that stand uncut.</param>
    /// <returns>The words in quotation marks.</returns>
    public static string Of(string words, int longest = Longest)
    {
        var line = OneLine(words);
        return "“" + (line.Length > longest ? Cut(line, longest) : line) + "”";
    }

    /// <summary>The words as a sentence of their own, so that another may follow.</summary>
    internal static string Closed(string words, int longest = Longest)
    {
        var quote = Of(words, longest);
        return quote[^2] is '.' or '!' or '?' or '…' || (quote.Length > 3 && quote[^2] == '’' && quote[^3] is '.' or '!' or '?') ? quote : quote + ".";
    }

    /// <summary>The first words, to find a passage by.</summary>
    internal static string Opening(string words)
    {
        const int Few = 6;
        var all = OneLine(words).Split(' ');
        return Of(all.Length > Few ? string.Join(' ', all.Take(Few)).TrimEnd(',', ';', ':') + " …" : string.Join(' ', all));
    }

    private static string Cut(string line, int longest)
    {
        var cut = line.LastIndexOfAny([',', ';', ':'], longest);
        cut = cut >= ShortestCut ? cut : line.LastIndexOf(' ', longest);
        cut = cut > 0 ? cut : char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return line[..cut].TrimEnd(' ', ',', ';', ':', '–', '—', '-', '(') + " …";
    }

    private static string OneLine(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            var space = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!space)
            {
                line.Append(c switch { '“' or '„' or '«' => '‘', '”' or '»' => '’', '"' => line.Length == 0 || line[^1] is ' ' or '(' ? '‘' : '’', _ => c });
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
