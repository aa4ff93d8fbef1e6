using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>The names of a scheme: which of them each point has, and which stand in any. Made once a scheme.</summary>
internal sealed class SchemeNames
{
    private static readonly ConditionalWeakTable<SchemePattern, SchemeNames> Made = [];

    /// <summary>States and peoples, which a wrong party most often is though no scheme names them.</summary>
    private static readonly FrozenSet<string> States = Lexicon.Stems(
        """
        britain british england english france french germany german italy italian america american usa us uk japan japanese china chinese spain spanish portugal poland polish turkey persia iran
        united austria austrian hungary hungarian sweden norway denmark finland belgium netherlands greece bulgaria romania serbia yugoslavia czechoslovakia russia russian scotland scottish ireland burgundy
        """);

    /// <summary>The states in compounds such as Anglo-Soviet.</summary>
    private static readonly Dictionary<string, string[]> Compounds = new(StringComparer.Ordinal)
    {
        ["anglo"] = ["britain", "british", "england", "english", "uk", "london"],
        ["franco"] = ["france", "french", "paris"],
        ["sino"] = ["china", "chinese"],
        ["italo"] = ["italy", "italian", "rome"],
        ["nazi"] = ["germany", "german", "hitler"],
        ["russo"] = ["russia", "russian"],
    };

    private const int Few = 4;

    private readonly HashSet<string>[] own;
    private readonly HashSet<string>[] parties;
    private readonly HashSet<string> all;

    private SchemeNames(SchemePattern scheme)
    {
        own = [.. scheme.Points.Select(p => Expanded(scheme, Texts(p).SelectMany(t => EssayText.Read(t).Tokens).Select(t => t.Stem)))];
        parties = [.. scheme.Points.Select(p => Names(Stated(p)).Where(n => !scheme.Common.Contains(n)).ToHashSet(StringComparer.Ordinal))];
        all = parties.SelectMany(n => n).ToHashSet(StringComparer.Ordinal);
    }

    internal static SchemeNames Of(SchemePattern scheme) => Made.GetValue(scheme, static s => new SchemeNames(s));

    /// <summary>True for a word that a point's texts have, or that means the same as one of them.</summary>
    internal bool IsOwn(SchemePattern scheme, int point, string stem) =>
        own[point].Contains(stem) || scheme.Common.Contains(stem) || scheme.Vocabulary.Groups(stem).Any(g => own[point].Contains(Group(g)) || scheme.Common.Any(c => scheme.Vocabulary.Groups(c).Contains(g)));

    /// <summary>True for a name that the statement, the title or a fact of a point has.</summary>
    internal bool IsParty(int point, string stem) => parties[point].Contains(stem);

    /// <summary>True for a name of any point, a state or a people.</summary>
    internal bool IsKnown(string stem) => all.Contains(stem) || States.Contains(stem);

    /// <summary>True for a name that many points speak of, who may have done more than the scheme says.</summary>
    internal bool IsEverywhere(string stem) => own.Count(o => o.Contains(stem)) * Few > own.Length;

    /// <summary>True for a state or people.</summary>
    internal static bool IsState(string stem) => States.Contains(stem);

    private static string Group(int group) => "#" + group.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static HashSet<string> Expanded(SchemePattern scheme, IEnumerable<string> stems)
    {
        var words = stems.ToHashSet(StringComparer.Ordinal);
        words.UnionWith(Compounds.Where(c => words.Any(w => w.StartsWith(c.Key, StringComparison.Ordinal))).SelectMany(c => c.Value).Select(Lexicon.Stem).ToList());
        words.UnionWith(words.SelectMany(scheme.Vocabulary.Groups).Select(Group).ToList());
        return words;
    }

    private static IEnumerable<string> Stated(PointPattern pattern) => new[] { pattern.Point.Title, pattern.Point.Statement }.Concat(pattern.Facts.Select(f => f.Text));

    private static IEnumerable<string> Texts(PointPattern pattern) =>
        Stated(pattern).Concat(pattern.Point.Accept).Concat(pattern.Point.Facts.SelectMany(f => f.Wordings)).Concat(pattern.Point.Samples.Where(s => s.Key != "weak").Select(s => s.Value));

    private static IEnumerable<string> Names(IEnumerable<string> texts) =>
        texts.SelectMany(t => EssayText.Read(t).Tokens.Where((w, i) => w is { Capital: true, IsStop: false, Kind: TokenKind.Word } && (i > 0 || !Lexicon.IsKnown(w.Norm))).Select(w => w.Stem));
}
