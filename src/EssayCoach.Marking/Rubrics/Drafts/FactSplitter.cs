using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Finds the facts of a bullet that holds several, so that each can become a point of its own.</summary>
internal static partial class FactSplitter
{
    private const int FewestWords = 3;
    private const int ShortestTold = 4;

    /// <summary>The parts of a statement, each with a name or a year of its own; the statement alone where it holds one fact.</summary>
    internal static IReadOnlyList<string> Parts(string statement)
    {
        var parts = new List<string>();
        foreach (var sentence in Sentences().Replace(statement, "${end}\n${next}").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var piece in Pieces(sentence))
            {
                Add(parts, piece);
            }
        }

        return parts.Count(IsDated) + parts.Count(p => !IsDated(p) && IsNamed(p)) > 1 ? [.. parts.Select(p => DraftText.Sentence(DraftText.Fact(p.TrimEnd('.'))))] : [statement];
    }

    private static IEnumerable<string> Pieces(string sentence)
    {
        var told = Followed().Match(sentence) is { Success: true } followed ? sentence[followed.Length..] : sentence;
        var joined = new List<string>();
        foreach (var piece in Joints().Replace(told, "\n${start}").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A piece with neither name nor year says more of the one before it.
            if (joined.Count > 0 && (!(IsNamed(piece) || IsDated(piece)) || piece.Split(' ').Length < FewestWords || Relative().IsMatch(piece)))
            {
                joined[^1] += ", " + piece;
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    private static void Add(List<string> parts, string piece)
    {
        if (parts.Count > 0 && piece.Split(' ').Length < ShortestTold)
        {
            parts[^1] += ", " + piece;
        }
        else
        {
            parts.Add(piece);
        }
    }

    private static bool IsDated(string text) => Years.Each(text).Count > 0;

    /// <summary>True where a capital stands inside it.</summary>
    private static bool IsNamed(string text) => text.Split(' ').Skip(1).Select(w => w.TrimStart('(', '"', '“', '‘')).Any(w => w.Length > 1 && char.IsUpper(w[0]));

    [GeneratedRegex(@"(?<end>[a-z0-9)][.!?]) (?<next>[A-Z])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"; |, and |, (?<start>an? |the )| and (?<start>the (signing|renewal|recognition|treaty|agreement|formation|creation|fall|defeat|death|break|start|end|failure|success) )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^(this|these|it)( [a-z]+)? (was|were) followed by ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Followed();

    [GeneratedRegex(@"^(which|who|whose|where|when|that|but|so|because) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Relative();
}
