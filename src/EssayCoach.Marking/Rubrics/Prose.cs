using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Text without its Markdown, each character with its place in the document; a line feed stands where the document wraps.</summary>
internal sealed class Prose
{
    // Far deeper than anything a person writes; a hostile document must not exhaust the stack.
    private const int DeepestEmphasis = 60;

    private readonly int[] places;
    private readonly int from;
    private string? line;

    private Prose(string text, int[] places, int from)
    {
        Text = text;
        this.places = places;
        this.from = from;
    }

    /// <summary>The text as it stands, with its line feeds.</summary>
    internal string Text { get; }

    /// <summary>The text on one line.</summary>
    internal string Line => line ??= string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    internal int At => Place(0);

    internal static Prose Of(LeafBlock block, SourceText source)
    {
        if (block.Inline is null)
        {
            return OfSource(source, block.Span.Start, block.Span.End + 1);
        }

        var text = new StringBuilder();
        var at = new List<int>();
        Walk(block.Inline, text, at, 0);
        at.Add(text.Length == 0 ? block.Span.Start : block.Span.End + 1);
        return new(text.ToString(), [.. at], 0);
    }

    internal static Prose OfSource(SourceText source, int start, int end)
    {
        start = Math.Clamp(start, 0, source.Text.Length);
        end = Math.Clamp(end, start, source.Text.Length);
        return new(source.Text[start..end], [.. Enumerable.Range(start, end - start + 1)], 0);
    }

    /// <summary>Place in the document of a character of this text.</summary>
    internal int Place(int index) => places[Math.Min(from + index, places.Length - 1)];

    /// <summary>A part of this text, without the white space around it.</summary>
    internal Prose Slice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return new(Text[start..end], places, from + start);
    }

    internal Prose Slice(int start) => Slice(start, Text.Length);

    /// <summary>The parts between separators, empty ones among them.</summary>
    internal IEnumerable<Prose> Split(char separator)
    {
        var start = 0;
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i == Text.Length || Text[i] == separator)
            {
                yield return Slice(start, i);
                start = i + 1;
            }
        }
    }

    private static void Walk(ContainerInline container, StringBuilder text, List<int> at, int depth)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var (content, start) = inline switch
            {
                LiteralInline literal => (literal.Content.ToString(), literal.Span.End - literal.Content.Length + 1),
                CodeInline code => (code.Content, code.Span.Start + code.DelimiterCount),
                HtmlEntityInline entity => (entity.Transcoded.ToString(), entity.Span.Start),
                AutolinkInline link => (link.Url, link.Span.Start + 1),
                LineBreakInline wrap => ("\n", wrap.Span.Start),
                _ => ("", 0),
            };
            text.Append(content);
            for (var i = 0; i < content.Length; i++)
            {
                at.Add(Math.Max(0, start + i));
            }

            if (inline is ContainerInline inner && depth < DeepestEmphasis)
            {
                Walk(inner, text, at, depth + 1);
            }
        }
    }
}
