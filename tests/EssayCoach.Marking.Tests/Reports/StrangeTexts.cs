using EssayCoach.Marking.Rubrics;
using FsCheck;
using FsCheck.Fluent;

namespace EssayCoach.Marking.Tests.Reports;

/// <summary>Makes essays out of pieces of real ones, of the rubric's wordings and of characters that no keyboard has.</summary>
internal static class StrangeTexts
{
    private static readonly string[] Joints = [" ", " ", " ", ", ", ". ", ".\n\n", "\n", "; ", " and ", " but not ", " if ", " because ", "? ", "\r\n\r\n", "\t", ": ", " – ", "(", ")", "\"", "’"];

    private static readonly string[] Odd =
    [
        "\0", "\u0001", "\u200b", "\u202e", "\ufeff", "\ud800", "\udc00", "\ud83d\ude00", "e\u0301", "\u05d0\u05d1\u05d2", "\u0645\u0639\u0627\u0647\u062f\u0629", "\u6761\u7ea6", "<b>", "</script>", "&amp;", "{0}", "%s", "$1", "\\d+", "(?<x>",
        "[[[[", "]]", "* ", "# ", "> ", "| a | b |", "- ", "1922", "1922-24", "1920s", "0000", "99999999999999999999", "U.S.S.R.", "C++", "£10m", "5%", "...", "!!!", "\u00ad", "\u2028", "\u2029", "\v", "\f", "\u0085", "'", "''", "-", "--", "ﬁ", "ß", "İ", "ı",
    ];

    /// <summary>Essays of up to about sixty pieces for a scheme.</summary>
    public static Arbitrary<string> For(MarkScheme scheme)
    {
        var pieces = scheme.Points.SelectMany(p => p.Facts.SelectMany(f => f.Wordings.Append(f.Text)).Concat(p.Accept).Concat(p.Samples.Values).Append(p.Statement)).Append(scheme.Question).ToArray();
        var piece = Gen.Frequency(
            (5, Gen.Elements(pieces)),
            (2, Gen.Elements(Odd)),
            (1, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")),
            (1, ArbMap.Default.GeneratorFor<int>().Select(i => $"{1900 + (i % 60)}")));
        var pair = piece.Zip(Gen.Elements(Joints), (p, j) => p + j);
        return Arb.From(pair.ListOf().Select(string.Concat));
    }
}
