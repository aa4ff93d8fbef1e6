using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>How much of the essay lies outside the question: other years, other matters.</summary>
internal static class Scope
{
    private static readonly ConditionalWeakTable<MarkScheme, HashSet<string>> Known = [];

    private static readonly ConditionalWeakTable<MarkScheme, List<string[]>> Outside = [];

    private const int Shortest = 25;
    private const double FewWords = 0.3;
    private const double FewSentences = 0.1;
    private const double FewNames = 0.5;

    /// <summary>So many points a trained model may see in any text of the same field.</summary>
    private const int ByChance = 3;

    /// <summary>Share of the words that speak of years or matters outside the question, from 0 to 1, with the sentences that do.</summary>
    internal static (double Share, bool[] Sentences) OffPeriod(EssayView view)
    {
        var strays = new bool[view.Text.Sentences.Count];
        if (view.Scheme.Period is not { } period || view.Text.Tokens.Count == 0)
        {
            return (0, strays);
        }

        var from = Math.Min(period.From, view.Scheme.Background?.From ?? period.From);
        var off = Outside.GetValue(view.Scheme, OffScopeStems);
        var (outside, all, state, paragraph) = (0, 0, false, -1);
        for (var s = 0; s < view.Text.Sentences.Count; s++)
        {
            var sentence = view.Text.Sentences[s];
            state &= sentence.Paragraph == paragraph;
            paragraph = sentence.Paragraph;
            var years = view.Findings.Years.Written(s);
            var credited = view.Credits[s].Count > 0;
            if (credited || years.Any(y => y >= from && y <= period.To))
            {
                state = false;
            }
            else if (years.Count > 0 || OffScope(view, off, sentence))
            {
                state = true;
            }

            strays[s] = state;
            outside += state && view.Integrity.Counts[s] ? sentence.Count : 0;
            all += view.Integrity.Counts[s] ? sentence.Count : 0;
        }

        return (all == 0 ? 0 : outside / (double)all, strays);
    }

    /// <summary>Stems of all that the scheme says, read once a scheme.</summary>
    private static HashSet<string> KnownStems(MarkScheme scheme)
    {
        var known = new HashSet<string>(scheme.Points.SelectMany(p => Stems(string.Join(". ", [p.Title, p.Statement, .. p.Facts.Select(f => f.Text), .. p.Facts.SelectMany(f => f.Wordings), .. p.Accept]))), StringComparer.Ordinal);
        known.UnionWith(Stems(scheme.Question));
        return known;
    }

    /// <summary>
    /// True where the rules credit nothing and the essay's words or names are hardly those of the scheme. It errs on the student's side:
    /// an answer in unusual words is never called off the question for its words alone.
    /// </summary>
    internal static bool IsOffTopic(EssayView view)
    {
        if (view.Integrity.Words < Shortest || view.Points.Any(p => p.Credited && p.DecidedBy != PointResult.ByClassifier) || view.Points.Count(p => p.Credited) > ByChance)
        {
            return false;
        }

        var known = Known.GetValue(view.Scheme, KnownStems);
        var words = view.Text.Tokens.Where(t => t is { IsStop: false, Kind: TokenKind.Word }).ToList();
        var names = words.Where(t => t.Capital).ToList();
        var touched = view.Findings.Hits.Where(h => h.Target.Use is WordingUse.Fact or WordingUse.Accept).Select(h => h.Sentence).Distinct().Count();
        return words.Count(w => known.Contains(w.Stem)) < FewWords * words.Count
            || (touched < FewSentences * view.Text.Sentences.Count && names.Count > 0 && names.Count(n => known.Contains(n.Stem)) < FewNames * names.Count);
    }

    private static HashSet<string> Stems(string text) =>
        EssayText.Read(text).Tokens.Where(t => t is { IsStop: false, Kind: TokenKind.Word }).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    private static List<string[]> OffScopeStems(MarkScheme scheme) =>
        [.. scheme.OffScope.Select(o => EssayText.Read(o).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).ToArray()).Where(o => o.Length > 0)];

    private static bool OffScope(EssayView view, List<string[]> off, Sentence sentence)
    {
        foreach (var matter in off)
        {
            if (Array.TrueForAll(matter, stem => Has(view.Text, sentence, stem)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(EssayText text, Sentence sentence, string stem)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Tokens[i].Stem == stem)
            {
                return true;
            }
        }

        return false;
    }
}
