using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The years that each sentence speaks of, "a year later" and "that October" worked out.</summary>
internal sealed class YearsNear
{
    private static readonly FrozenSet<string> Months = Lexicon.Words("january february march april may june july august september october november december spring summer autumn winter month year");

    private readonly List<int>[] written;
    private readonly List<int>[] meant;

    public YearsNear(EssayText text)
    {
        written = new List<int>[text.Sentences.Count];
        meant = new List<int>[text.Sentences.Count];
        int? last = null;
        for (var s = 0; s < written.Length; s++)
        {
            written[s] = [];
            meant[s] = [];
            var sentence = text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (text.Tokens[i].Kind == TokenKind.Year)
                {
                    last = text.Tokens[i].Value;
                    written[s].Add(last.Value);
                }
                else if (last is { } from && Shift(text, i, sentence.EndToken) is { } shift)
                {
                    meant[s].Add(from + shift);
                    last = from + shift;
                }
            }
        }
    }

    /// <summary>Years that stand in the sentence as numbers.</summary>
    public IReadOnlyList<int> Written(int sentence) => written[sentence];

    /// <summary>True where the sentence speaks of one of some years.</summary>
    public bool Speaks(int sentence, IReadOnlyList<int> years) => written[sentence].Exists(years.Contains) || meant[sentence].Exists(years.Contains);

    /// <summary>True for a month, a season and the like.</summary>
    public static bool IsMonth(string norm) => Months.Contains(norm);

    private static int? Shift(EssayText text, int i, int end)
    {
        string Norm(int at) => at < end ? text.Tokens[at].Norm : "";
        return Norm(i) switch
        {
            "a" or "one" when Norm(i + 1) == "year" && Norm(i + 2) is "later" or "after" => 1,
            "next" or "following" when Norm(i + 1) == "year" => 1,
            "two" when Norm(i + 1) == "years" && Norm(i + 2) is "later" or "after" => 2,
            "three" when Norm(i + 1) == "years" && Norm(i + 2) is "later" or "after" => 3,
            "same" or "that" when Months.Contains(Norm(i + 1)) => 0,
            _ => null,
        };
    }
}
