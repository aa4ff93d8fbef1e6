namespace EssayCoach.Marking.Bench;

/// <summary>Whether a piece of text is in both versions or in one.</summary>
public enum PieceOf
{
    /// <summary>In both.</summary>
    Both,

    /// <summary>In the older alone.</summary>
    Older,

    /// <summary>In the newer alone.</summary>
    Newer,
}

/// <summary>A run of text of two versions.</summary>
/// <param name="Of">Where it stands.</param>
/// <param name="Text">The text.</param>
public sealed record DifferencePiece(PieceOf Of, string Text);

/// <summary>The difference between two versions word by word: lines are compared first, and words inside the lines that changed.</summary>
public static class WordDifference
{
    // Beyond these many steps apart, two texts have too little in common for words to be told one by one.
    private const int MostSteps = 1500;

    /// <summary>Compares two versions.</summary>
    /// <param name="older">The older version.</param>
    /// <param name="newer">The newer version.</param>
    /// <returns>Runs in order; those of <see cref="PieceOf.Both"/> and <see cref="PieceOf.Older"/> together are the older text, those of <see cref="PieceOf.Both"/> and <see cref="PieceOf.Newer"/> the newer.</returns>
    public static IReadOnlyList<DifferencePiece> Between(string older, string newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var pieces = new List<DifferencePiece>();
        var (removed, added) = ("", "");
        foreach (var line in Compare(Cut(older, byLine: true), Cut(newer, byLine: true)))
        {
            if (line.Of == PieceOf.Both)
            {
                Words(removed, added, pieces);
                (removed, added) = ("", "");
                Add(pieces, line);
            }
            else if (line.Of == PieceOf.Older)
            {
                removed += line.Text;
            }
            else
            {
                added += line.Text;
            }
        }

        Words(removed, added, pieces);
        return pieces;
    }

    private static void Words(string removed, string added, List<DifferencePiece> pieces)
    {
        foreach (var word in Compare(Cut(removed, byLine: false), Cut(added, byLine: false)))
        {
            Add(pieces, word);
        }
    }

    private static void Add(List<DifferencePiece> pieces, DifferencePiece piece)
    {
        if (piece.Text.Length == 0)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1].Of == piece.Of)
        {
            pieces[^1] = piece with { Text = pieces[^1].Text + piece.Text };
        }
        else
        {
            pieces.Add(piece);
        }
    }

    /// <summary>Whole lines with their ends, or words each with the white space after it.</summary>
    private static List<string> Cut(string text, bool byLine)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            var ends = i == text.Length || (byLine ? text[i - 1] == '\n' : char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]));
            if (ends)
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }

        return parts;
    }

    /// <summary>Myers' greedy comparison (An O(ND) Difference Algorithm, 1986).</summary>
    private static List<DifferencePiece> Compare(List<string> a, List<string> b)
    {
        var trace = new List<int[]>();
        var furthest = new int[(2 * MostSteps) + 3];
        for (var steps = 0; steps <= Math.Min(MostSteps, a.Count + b.Count); steps++)
        {
            trace.Add(furthest[(MostSteps - steps)..(MostSteps + steps + 3)]);
            for (var k = -steps; k <= steps; k += 2)
            {
                var at = MostSteps + 1 + k;
                var x = k == -steps || (k != steps && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < a.Count && x - k < b.Count && a[x] == b[x - k])
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= a.Count && x - k >= b.Count)
                {
                    return Back(a, b, trace);
                }
            }
        }

        return [new(PieceOf.Older, string.Concat(a)), new(PieceOf.Newer, string.Concat(b))];
    }

    private static List<DifferencePiece> Back(List<string> a, List<string> b, List<int[]> trace)
    {
        var pieces = new List<DifferencePiece>();
        var (x, y) = (a.Count, b.Count);
        for (var steps = trace.Count - 1; steps >= 0; steps--)
        {
            var (row, k) = (trace[steps], x - y);
            var down = k == -steps || (k != steps && row[k - 1 + steps + 1] < row[k + 1 + steps + 1]);
            var before = steps == 0 ? 0 : row[(down ? k + 1 : k - 1) + steps + 1];
            var start = steps == 0 ? 0 : down ? before : before + 1;
            while (x > start && y > 0 && x > 0)
            {
                pieces.Add(new(PieceOf.Both, a[--x]));
                y--;
            }

            if (steps > 0)
            {
                pieces.Add(down ? new(PieceOf.Newer, b[--y]) : new(PieceOf.Older, a[--x]));
            }
        }

        pieces.Reverse();
        return pieces;
    }
}
