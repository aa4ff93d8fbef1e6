using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Practice;

/// <summary>One place where a text was changed.</summary>
/// <param name="Paragraph">The paragraph of the newer text that it stands in, counted from 1.</param>
/// <param name="Removed">What stood there; empty where something was added.</param>
/// <param name="Added">What stands there now; empty where something was taken out.</param>
public sealed record TextChange(int Paragraph, string Removed, string Added);

/// <summary>What was changed from one text to the next, cut so that a reader can follow it: single words that two rewritten passages share do not break them up.</summary>
/// <param name="Pieces">Runs in order; a place that was changed is at most one run taken out and one put in.</param>
public sealed record TextChanges(IReadOnlyList<DifferencePiece> Pieces)
{
    private const int FewWords = 3;

    public static TextChanges Between(string older, string newer)
    {
        var (pieces, removed, added) = (new List<DifferencePiece>(), "", "");
        var runs = WordDifference.Between(older, newer);
        for (var i = 0; i < runs.Count; i++)
        {
            var (of, text) = (runs[i].Of, runs[i].Text);
            if (of == PieceOf.Both && !(i + 1 < runs.Count && JoinsUp(removed, added, text)))
            {
                Change(pieces, removed, added);
                Add(pieces, of, text);
                (removed, added) = ("", "");
                continue;
            }

            removed += of == PieceOf.Newer ? "" : text;
            added += of == PieceOf.Older ? "" : text;
        }

        Change(pieces, removed, added);
        return new(pieces);
    }

    public bool AreNone => Pieces.All(p => p.Of == PieceOf.Both);

    /// <summary>Words put in, words taken out, and words kept, by the engine's own count.</summary>
    public (int Added, int Removed, int Kept) Words => (Count(PieceOf.Newer), Count(PieceOf.Older), Count(PieceOf.Both));

    /// <summary>The changes one by one.</summary>
    /// <param name="paragraphs">The paragraphs of the newer text.</param>
    public IReadOnlyList<TextChange> List(IReadOnlyList<ParagraphRole> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var (changes, at) = (new List<TextChange>(), 0);
        for (var i = 0; i < Pieces.Count; i++)
        {
            var (of, text) = (Pieces[i].Of, Pieces[i].Text);
            var removed = of == PieceOf.Older ? text : "";
            i += removed.Length > 0 && i + 1 < Pieces.Count && Pieces[i + 1].Of == PieceOf.Newer ? 1 : 0;
            var added = Pieces[i].Of == PieceOf.Newer ? Pieces[i].Text : "";
            if (of != PieceOf.Both)
            {
                var start = at + added.Length - added.TrimStart().Length;
                changes.Add(new(Math.Max(1, paragraphs.Count(p => p.Start <= start)), removed, added));
            }

            at += of == PieceOf.Both ? text.Length : added.Length;
        }

        return changes;
    }

    /// <summary>True where a change goes on after a few words that stayed. It never goes on from one paragraph into another.</summary>
    private static bool JoinsUp(string removed, string added, string text) =>
        removed.Length + added.Length > 0 && !removed.EndsWith('\n') && !added.EndsWith('\n') && !text.Contains('\n', StringComparison.Ordinal)
        && text.Split((char[]?)null, FewWords + 1, StringSplitOptions.RemoveEmptyEntries).Length < FewWords;

    private static void Change(List<DifferencePiece> pieces, string removed, string added)
    {
        var ends = Difference.Between(removed, added);
        Add(pieces, PieceOf.Both, ends.Before);
        Add(pieces, PieceOf.Older, ends.Mine);
        Add(pieces, PieceOf.Newer, ends.Other);
        Add(pieces, PieceOf.Both, ends.After);
    }

    private static void Add(List<DifferencePiece> pieces, PieceOf of, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1].Of == of)
        {
            pieces[^1] = new(of, pieces[^1].Text + text);
        }
        else
        {
            pieces.Add(new(of, text));
        }
    }

    private int Count(PieceOf of) => EssayText.Read(string.Join(' ', Pieces.Where(p => p.Of == of).Select(p => p.Text))).Words;
}
