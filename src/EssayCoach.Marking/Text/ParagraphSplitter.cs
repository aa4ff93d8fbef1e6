namespace EssayCoach.Marking.Text;

/// <summary>Finds the paragraphs of a text: lines that a paste has broken are joined, headings, lists and page furniture are told apart.</summary>
internal static class ParagraphSplitter
{
    private const int WrappedLine = 45;
    private const int LongestHeading = 14;
    private const int TitleRatio = 2;
    private const int FewestWrapped = 5;
    private const double MostlyOpen = 0.6;

    /// <summary>A paragraph before its sentences are known; <c>Content</c> is where its words start, behind any list or heading mark.</summary>
    internal readonly record struct Block(int Start, int End, int Content, ParagraphKind Kind);

    internal static List<Block> Split(string text)
    {
        var lines = Lines(text);
        var wrapped = IsWrapped(text, lines);
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end) = lines[i];
            var (kind, content) = Mark(text, start, end);
            while (i + 1 < lines.Count && kind is ParagraphKind.Prose or ParagraphKind.ListItem && Continues(text, lines[i], lines[i + 1], wrapped))
            {
                end = lines[++i].End;
            }

            blocks.Add(new(start, end, content, kind));
        }

        return Headings(text, blocks);
    }

    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBreak(text[i]))
            {
                continue;
            }

            var (start, end) = Trim(text, from, i);
            if (end > start)
            {
                lines.Add((start, end));
            }

            from = i + 1;
        }

        return lines;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff';

    private static (ParagraphKind Kind, int Content) Mark(string text, int start, int end)
    {
        var c = text[start];
        if (c == '#')
        {
            return (ParagraphKind.Heading, Skip(text, start, end, '#'));
        }

        if (c == '>')
        {
            return (ParagraphKind.Quotation, Skip(text, start, end, '>'));
        }

        if (c == '|' || !HasLetter(text, start, end))
        {
            return (ParagraphKind.Furniture, start);
        }

        if (c is '-' or '*' or '•' or '–' or '‣' or '◦' or '⭐' && start + 1 < end && char.IsWhiteSpace(text[start + 1]))
        {
            return (ParagraphKind.ListItem, start + 1);
        }

        var digits = start;
        while (digits < end && digits - start < 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var numbered = digits > start && digits + 1 < end && text[digits] is '.' or ')' && char.IsWhiteSpace(text[Math.Min(digits + 1, end - 1)]);
        return numbered && digits > start ? (ParagraphKind.ListItem, digits + 1) : (ParagraphKind.Prose, start);
    }

    private static int Skip(string text, int start, int end, char mark)
    {
        while (start < end && (text[start] == mark || text[start] == ' '))
        {
            start++;
        }

        return start;
    }

    private static bool HasLetter(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A paste that breaks lines within sentences: most lines with a line below them end in mid-sentence.</summary>
    private static bool IsWrapped(string text, List<(int Start, int End)> lines)
    {
        var (followed, open) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!IsApart(text, lines[i], lines[i + 1]) && Mark(text, lines[i + 1].Start, lines[i + 1].End).Kind == ParagraphKind.Prose)
            {
                followed++;
                open += EndsSentence(text[lines[i].End - 1]) ? 0 : 1;
            }
        }

        return followed >= FewestWrapped && open > MostlyOpen * followed;
    }

    /// <summary>True where an empty line lies between two lines.</summary>
    private static bool IsApart(string text, (int Start, int End) line, (int Start, int End) next)
    {
        for (var i = line.End; i < next.Start; i++)
        {
            if (text[i] == '\n' && BlankLineFollows(text, i, next.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Continues(string text, (int Start, int End) line, (int Start, int End) next, bool wrapped)
    {
        if (IsApart(text, line, next))
        {
            return false;
        }

        if (Mark(text, next.Start, next.End).Kind != ParagraphKind.Prose)
        {
            return false;
        }

        // A title on a line of its own above a much longer line, as web pages paste.
        var titled = !wrapped && char.IsUpper(text[next.Start]) && CountWords(text, line.Start, line.End) <= LongestHeading && next.End - next.Start > TitleRatio * (line.End - line.Start);
        if (titled && !EndsSentence(text[line.End - 1]) && text[line.End - 1] is not (',' or '-'))
        {
            return false;
        }

        var last = text[line.End - 1];
        return wrapped || char.IsLower(text[next.Start]) || last == '-' || (line.End - line.Start >= WrappedLine && !EndsSentence(last));
    }

    private static bool BlankLineFollows(string text, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (text[i] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or ':' or ';' or '"' or '”' or '’' or '\'' or ')' or '…';

    private static List<Block> Headings(string text, List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind == ParagraphKind.Prose && i + 1 < blocks.Count && !EndsSentence(text[block.End - 1]) && text[block.End - 1] != ','
                && CountWords(text, block.Start, block.End) <= LongestHeading && blocks[i + 1].End - blocks[i + 1].Start > block.End - block.Start)
            {
                blocks[i] = block with { Kind = ParagraphKind.Heading };
            }
        }

        return blocks;
    }

    private static int CountWords(string text, int start, int end)
    {
        var words = 1;
        for (var i = start; i < end && words <= LongestHeading; i++)
        {
            words += char.IsWhiteSpace(text[i]) ? 1 : 0;
        }

        return words;
    }
}
