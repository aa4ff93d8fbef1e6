using System.Security.Cryptography;
using System.Text;

namespace EssayCoach.Marking.Rubrics;

/// <summary>A document with LF line ends and no byte-order mark, which knows the line and column of every offset.</summary>
internal sealed class SourceText
{
    private readonly List<int> lineStarts = [0];

    internal SourceText(string document, string fileName)
    {
        FileName = fileName;
        Text = Normal(document);
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The document as offsets count in it: LF line ends, no byte-order mark.</summary>
    internal static string Normal(string document) => document.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    internal string FileName { get; }

    internal string Text { get; }

    internal string Version => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Offset of a line, counted from 0; the end of the text where there is no such line.</summary>
    internal int LineStart(int line) => line < lineStarts.Count ? lineStarts[Math.Max(0, line)] : Text.Length;

    /// <summary>Line and column of an offset, both from 1.</summary>
    internal (int Line, int Column) Place(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, offset - lineStarts[line] + 1);
    }

    internal Problem Problem(ProblemSeverity severity, int offset, string message, QuickFix? fix = null)
    {
        var (line, column) = Place(offset);
        return new(FileName, line, column, severity, message) { Fix = fix };
    }
}
