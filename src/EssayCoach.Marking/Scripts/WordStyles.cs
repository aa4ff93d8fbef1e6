using System.Xml;

namespace EssayCoach.Marking.Scripts;

/// <summary>Which styles of a Word file are headings or list items; style ids are in the writer's language, style names are not.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);

    internal static WordStyles None { get; } = new();

    internal static WordStyles Read(XmlReader reader)
    {
        var styles = new WordStyles();
        using (reader)
        {
            var id = "";
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !WordBody.IsWord(reader))
                {
                    continue;
                }

                if (reader.LocalName == "style")
                {
                    id = WordBody.Value(reader, "styleId") ?? "";
                }
                else if (reader.LocalName == "name" && id.Length > 0)
                {
                    styles.prefixes[id] = PrefixOf(WordBody.Value(reader, "val") ?? "");
                    id = "";
                }
            }
        }

        return styles;
    }

    /// <summary>What stands before a paragraph of the style: <c># </c> for a heading, <c>- </c> for a list item, else nothing.</summary>
    internal string Prefix(string styleId) => prefixes.TryGetValue(styleId, out var prefix) ? prefix : PrefixOf(styleId);

    private static string PrefixOf(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("heading", StringComparison.Ordinal) || lower is "title" or "subtitle")
        {
            return WordText.Heading;
        }

        return lower.StartsWith("list bullet", StringComparison.Ordinal) || lower.StartsWith("list number", StringComparison.Ordinal) ? WordText.Item : "";
    }
}
