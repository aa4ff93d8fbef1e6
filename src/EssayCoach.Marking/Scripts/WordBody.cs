using System.Text;
using System.Xml;

namespace EssayCoach.Marking.Scripts;

/// <summary>Reads the body of a Word file in one pass, without building a tree, so that deep nesting costs nothing.</summary>
internal sealed class WordBody
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly WordText text = new();
    private readonly WordStyles styles;
    private bool isHidden;

    private WordBody(WordStyles styles) => this.styles = styles;

    internal static string Read(XmlReader reader, WordStyles styles)
    {
        var body = new WordBody(styles);
        using (reader)
        {
            var more = reader.Read();
            while (more)
            {
                more = body.Take(reader);
            }
        }

        return body.text.End();
    }

    internal static bool IsWord(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    internal static string? Value(XmlReader reader, string name) => reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict);

    /// <summary>Takes one node; false at the end of the document.</summary>
    private bool Take(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "p" && IsWord(reader))
        {
            text.EndParagraph();
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            return reader.Read();
        }

        // The second form of a drawing's text, for programs that cannot show the first.
        if (reader.LocalName == "Fallback" || (IsWord(reader) && reader.LocalName is "del" or "moveFrom" or "instrText" or "delText" or "rPrChange" or "pPrChange"))
        {
            reader.Skip();
            return !reader.EOF;
        }

        if (IsWord(reader))
        {
            Element(reader);
        }

        return reader.NodeType == XmlNodeType.EndElement ? !reader.EOF : reader.Read();
    }

    private void Element(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                text.BeginParagraph();
                break;
            case "pPr":
                Properties(reader);
                break;
            case "r":
                isHidden = false;
                break;
            case "vanish":
                isHidden = Value(reader, "val") is not ("0" or "false" or "off");
                break;
            case "t" when !reader.IsEmptyElement:
                Append(Text(reader));
                break;
            case "tab":
                Append(" ");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
        }
    }

    private void Append(string words)
    {
        if (!isHidden)
        {
            text.Append(words);
        }
    }

    private static string Text(XmlReader reader)
    {
        var words = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            words.Append(reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace ? reader.Value : "");
        }

        return words.ToString();
    }

    private void Properties(XmlReader reader)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || !IsWord(reader))
            {
                continue;
            }

            text.Prefix = (reader.LocalName, Value(reader, "val")) switch
            {
                ("pStyle", { } style) => styles.Prefix(style),
                ("numId", not "0") when text.Prefix.Length == 0 => WordText.Item,
                ("numId", "0") when text.Prefix == WordText.Item => "",
                _ => text.Prefix,
            };

            // A deleted end of a paragraph: Word shows it as one with the next.
            if (reader.LocalName == "del" && reader.Depth == depth + 2)
            {
                text.JoinNext();
            }
        }
    }
}
