using System.Text;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Writes plain text so that Markdown and YAML read it as it stands.</summary>
internal static class Markup
{
    private const string Special = "\\*`~<[";

    /// <summary>Text inside a line.</summary>
    internal static string Inline(string text)
    {
        var marked = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var underscore = c == '_' && !(i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));
            var entity = c == '&' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#');
            var closing = c == '#' && i == text.TrimEnd().Length - 1;
            marked.Append(Special.Contains(c, StringComparison.Ordinal) || underscore || entity || closing ? "\\" : "").Append(c);
        }

        return marked.ToString();
    }

    /// <summary>Text at the beginning of a block, where signs such as # and - would mean something.</summary>
    internal static string Block(string text)
    {
        var marked = Inline(text);
        var digits = marked.TakeWhile(char.IsAsciiDigit).Count();
        var numbered = digits is > 0 and < 10 && digits < marked.Length && marked[digits] is '.' or ')' ? digits : -1;
        return numbered > 0 ? marked[..numbered] + "\\" + marked[numbered..]
            : marked.Length > 0 && "#>-+=|:~".Contains(marked[0], StringComparison.Ordinal) ? "\\" + marked : marked;
    }

    /// <summary>Text inside a cell of a table.</summary>
    internal static string Cell(string text) => Inline(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A value of the front matter, in quotes where YAML would read it otherwise.</summary>
    internal static string Yaml(string text)
    {
        var plain = text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '(') && text.All(c => char.IsLetterOrDigit(c) || " ,.()/-–'?;%+".Contains(c, StringComparison.Ordinal)) && text[^1] != ' ';
        return plain ? text : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }
}
