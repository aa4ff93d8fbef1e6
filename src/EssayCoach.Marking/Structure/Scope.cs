using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>How much of the essay lies outside the question: other years, other matters.</summary>
internal static class Scope
{
    private const double OffTopicShare = 0.15;
    private const double MostlyOff = 0.4;
    private const int Shortest = 25;

    /// <summary>Share of the words that speak of years or matters outside the question, from 0 to 1.</summary>
    internal static double OffPeriodShare(EssayView view)
    {
        if (view.Scheme.Period is not { } period || view.Text.Tokens.Count == 0)
        {
            return 0;
        }

        var from = Math.Min(period.From, view.Scheme.Background?.From ?? period.From);
        var off = OffScopeStems(view);
        var (outside, state, paragraph) = (0, false, -1);
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

            outside += state && view.Integrity.Counts[s] ? sentence.Count : 0;
        }

        return outside / (double)view.Text.Tokens.Count;
    }

    /// <summary>True where next to nothing in the essay touches the scheme's matter.</summary>
    internal static bool IsOffTopic(EssayView view)
    {
        if (view.Integrity.Words < Shortest || view.Points.Any(p => p.Verdict != Points.Verdict.Missing))
        {
            return false;
        }

        var (on, all) = (0, 0);
        for (var s = 0; s < view.Text.Sentences.Count; s++)
        {
            var words = view.Text.Sentences[s].Count;
            all += words;
            on += view.OnTopic[s] ? words : 0;
        }

        return on < OffTopicShare * all || (!TakesUpQuestion(view) && OffPeriodShare(view) > MostlyOff);
    }

    /// <summary>True where two sentences use the question's own telling words, names apart.</summary>
    private static bool TakesUpQuestion(EssayView view)
    {
        var words = EssayText.Read(view.Scheme.Question).Tokens.Where(t => t is { IsStop: false, Capital: false, Kind: TokenKind.Word }).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, view.Text.Sentences.Count).Count(s => view.SpeaksOf(words, s)) >= 2;
    }

    private static List<string[]> OffScopeStems(EssayView view) =>
        [.. view.Scheme.OffScope.Select(o => EssayText.Read(o).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).ToArray()).Where(o => o.Length > 0)];

    private static bool OffScope(EssayView view, List<string[]> off, Sentence sentence)
    {
        if (off.Count == 0)
        {
            return false;
        }

        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            stems.Add(view.Text.Tokens[i].Stem);
        }

        return off.Exists(o => Array.TrueForAll(o, stems.Contains));
    }
}
