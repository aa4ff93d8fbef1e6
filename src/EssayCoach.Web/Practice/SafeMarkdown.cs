using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace EssayCoach.Web.Practice;

/// <summary>Draws Markdown that a person typed: HTML is shown as text, and links and pictures lose their addresses.</summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().Build();

    /// <summary>Draws the text; headings go down by <paramref name="headingsDown"/> levels to fit under the page's own.</summary>
    /// <returns>The markup, or null where the text nests deeper than anybody writes.</returns>
    public static MarkupString? Draw(string text, int headingsDown = 2)
    {
        try
        {
            var document = Markdown.Parse(text.Replace('\0', '\uFFFD'), Pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>())
            {
                heading.Level = Math.Min(6, heading.Level + headingsDown);
            }

            foreach (var inline in document.Descendants<Inline>().ToList())
            {
                Disarm(inline);
            }

            return new(document.ToHtml(Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that nests too deeply.
            return null;
        }
    }

    private static void Disarm(Inline inline)
    {
        if (inline is LinkInline link)
        {
            link.ReplaceBy(new ContainerInline());
        }
        else if (inline is AutolinkInline auto)
        {
            auto.ReplaceBy(new LiteralInline(auto.Url));
        }
    }
}
