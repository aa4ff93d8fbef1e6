using System.Text;

namespace EssayCoach.Marking.Scripts;

/// <summary>Puts the paragraphs of a Word file together: an empty line between two, list items on lines of their own.</summary>
internal sealed class WordText
{
    internal const string Item = "- ";
    internal const string Heading = "# ";

    private readonly StringBuilder text = new();
    private readonly StringBuilder paragraph = new();
    private string lastPrefix = "";
    private bool joinsNext;
    private int open;

    /// <summary>What stands before the paragraph: <see cref="Item"/>, <see cref="Heading"/> or nothing.</summary>
    internal string Prefix { get; set; } = "";

    internal void Append(string words) => paragraph.Append(words);

    internal void JoinNext() => joinsNext = true;

    internal void BeginParagraph()
    {
        // A text box stands inside the paragraph that it is anchored to.
        if (open++ > 0)
        {
            Flush();
        }
    }

    internal void EndParagraph()
    {
        open--;
        Flush();
    }

    internal string End()
    {
        joinsNext = false;
        Flush();
        return text.ToString();
    }

    private void Flush()
    {
        if (joinsNext)
        {
            joinsNext = false;
            return;
        }

        var words = paragraph.ToString().Trim();
        if (words.Length > 0)
        {
            var isSameList = Prefix == Item && lastPrefix == Item;
            text.Append(text.Length == 0 ? "" : isSameList ? "\n" : "\n\n").Append(Prefix).Append(words);
            lastPrefix = Prefix;
        }

        paragraph.Clear();
        Prefix = "";
    }
}
