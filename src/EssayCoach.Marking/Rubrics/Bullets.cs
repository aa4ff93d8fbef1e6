using System.Globalization;
using System.Text;
using Markdig.Syntax;

namespace EssayCoach.Marking.Rubrics;

/// <summary>What a piece of a section is.</summary>
internal enum PieceKind
{
    Bullet,
    Paragraph,

    /// <summary>A bold or short line right above a list.</summary>
    Label,
}

/// <summary>A bullet or paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its own text.</param>
/// <param name="Item">The list item, whose inner lists say more, or null.</param>
internal sealed record Piece(PieceKind Kind, Prose Text, ListItemBlock? Item);

/// <summary>Takes blocks apart into bullets and paragraphs, whatever sign the bullets begin with.</summary>
internal static class Bullets
{
    private const int DeepestList = 20;
    private const int LongestLabel = 8;

    internal static List<Piece> Of(IEnumerable<Block> blocks, SourceText source)
    {
        var pieces = new List<Piece>();
        foreach (var block in blocks)
        {
            Add(block, source, pieces, 0);
        }

        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Paragraph && pieces[i + 1].Kind == PieceKind.Bullet && IsLabel(pieces[i].Text))
            {
                pieces[i] = pieces[i] with { Kind = PieceKind.Label };
            }
        }

        return pieces;
    }

    /// <summary>The bullets inside a list item.</summary>
    internal static List<Prose> Inner(ListItemBlock? item, SourceText source) =>
        item is null ? [] : [.. Of(item.OfType<ListBlock>(), source).Select(p => p.Text).Where(t => !t.IsEmpty)];

    /// <summary>The text without the sign that a bullet begins with: a star, a tick, a dot.</summary>
    internal static Prose WithoutSign(Prose text)
    {
        var at = 0;
        while (at < text.Text.Length && Rune.TryGetRuneAt(text.Text, at, out var rune) && (IsSign(rune) || (at > 0 && (rune.Value == 0xFE0F || Rune.IsWhiteSpace(rune)))))
        {
            at += rune.Utf16SequenceLength;
        }

        return text.Slice(at);
    }

    internal static bool BeginsWithSign(string line) => line.Length > 0 && Rune.TryGetRuneAt(line, 0, out var rune) && IsSign(rune);

    private static bool IsSign(Rune rune) =>
        "•‣◦⁃∙·–—*".Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsBmp || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    private static bool IsLabel(Prose text) =>
        text.Line.Split(' ').Length <= LongestLabel && !text.Line.EndsWith('.') && !text.Line.EndsWith('?') && !text.Line.EndsWith('!');

    private static void Add(Block block, SourceText source, List<Piece> pieces, int depth)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    AddItem(item, list.IsOrdered, source, pieces, depth);
                }

                break;
            case QuoteBlock quote when depth < DeepestList:
                foreach (var inner in quote)
                {
                    Add(inner, source, pieces, depth + 1);
                }

                break;
            case ParagraphBlock or (CodeBlock and not FencedCodeBlock):
                AddLines(Prose.Of((LeafBlock)block, source), pieces);
                break;
            default:
                break;
        }
    }

    private static void AddItem(ListItemBlock item, bool numbered, SourceText source, List<Piece> pieces, int depth)
    {
        if (item.Count > 0 && item[0] is LeafBlock first and (ParagraphBlock or HeadingBlock or CodeBlock))
        {
            // "1927. Britain broke off relations" is a year, not the one thousand nine hundred and twenty-seventh point.
            var isYear = numbered && item.Order is >= 1000 and <= 2100;
            var text = isYear ? Prose.OfSource(source, item.Span.Start, item.Span.End + 1) : WithoutSign(Whole(item, first, source));
            pieces.Add(new(PieceKind.Bullet, text, isYear ? null : item));
            return;
        }

        foreach (var inner in item.Where(_ => depth < DeepestList))
        {
            Add(inner, source, pieces, depth + 1);
        }
    }

    /// <summary>An item's first paragraph, and those that follow it.</summary>
    private static Prose Whole(ListItemBlock item, LeafBlock first, SourceText source)
    {
        var more = item.Skip(1).OfType<ParagraphBlock>().LastOrDefault();
        return more is null || item.OfType<ListBlock>().Any() ? Prose.Of(first, source) : Prose.OfSource(source, first.Span.Start, more.Span.End + 1);
    }

    /// <summary>A paragraph whose lines begin with signs is a list; other lines continue the one above.</summary>
    private static void AddLines(Prose text, List<Piece> pieces)
    {
        var start = 0;
        var kind = PieceKind.Paragraph;
        for (var i = 0; i <= text.Text.Length; i++)
        {
            var lineBegins = i == text.Text.Length || ((i == 0 || text.Text[i - 1] == '\n') && BeginsWithSign(text.Text[i..Math.Min(text.Text.Length, i + 2)].TrimStart()));
            if (!lineBegins)
            {
                continue;
            }

            if (i > start)
            {
                var part = text.Slice(start, i);
                pieces.Add(new(kind, kind == PieceKind.Bullet ? WithoutSign(part) : part, null));
            }

            (start, kind) = (i, PieceKind.Bullet);
        }
    }
}
