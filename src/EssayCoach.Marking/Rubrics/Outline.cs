using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace EssayCoach.Marking.Rubrics;

/// <summary>A heading with the blocks under it, up to the next heading of any level.</summary>
/// <param name="Level">1 to 6; 0 for what stands before the first heading.</param>
/// <param name="Heading">The heading's text, or null before the first heading.</param>
/// <param name="Blocks">The blocks under it.</param>
/// <param name="Start">Where its heading begins.</param>
internal sealed record Section(int Level, Prose? Heading, List<Block> Blocks, int Start);

/// <summary>A Markdown document as its front matter and its sections.</summary>
/// <param name="FrontMatter">Start and end of the YAML between the <c>---</c> lines, or null.</param>
/// <param name="Sections">Its sections; the first has no heading.</param>
internal sealed record Outline((int Start, int End)? FrontMatter, IReadOnlyList<Section> Sections)
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().DisableHtml().Build();

    internal static Outline Read(SourceText source, ProblemList problems)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(source.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig gives up on elements nested more than a hundred deep.
            problems.Error(0, "This document is nested too deeply to be read: use headings and at most two levels of bullets.");
            return new(null, []);
        }

        (int, int)? front = null;
        var sections = new List<Section> { new(0, null, [], 0) };
        foreach (var block in document)
        {
            if (block is YamlFrontMatterBlock)
            {
                front = (source.LineStart(1), source.Text.LastIndexOf('\n', Math.Min(block.Span.End, source.Text.Length - 1)) + 1);
            }
            else if (block is HeadingBlock heading)
            {
                sections.Add(new(heading.Level, Prose.Of(heading, source), [], heading.Span.Start));
            }
            else
            {
                sections[^1].Blocks.Add(block);
            }
        }

        if (front is null && source.Text.StartsWith("---\n", StringComparison.Ordinal))
        {
            problems.Error(0, "The lines about the question are opened with --- but never closed: put a line of three hyphens after them.");
        }

        return new(front, sections);
    }
}
