using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>Makes labelled pairs out of exemplars: passages that make a point, and passages that do not.</summary>
public static class ExemplarPairs
{
    private const int HardOnes = 3;
    private const int LongestWindow = 3;

    /// <summary>Makes the pairs of one exemplar.</summary>
    /// <param name="exemplar">The exemplar.</param>
    /// <param name="scheme">The scheme that its labels belong to.</param>
    /// <returns>One pair a labelled quote, and for each point that is missing the passages that look most like it.</returns>
    public static IReadOnlyList<PassagePair> Of(Exemplar exemplar, MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(exemplar);
        ArgumentNullException.ThrowIfNull(scheme);
        var text = EssayText.Read(exemplar.Text);
        var pairs = new List<PassagePair>();
        foreach (var point in scheme.Points)
        {
            var reference = References(point);
            var first = pairs.Count;
            pairs.AddRange(Of(text, reference, exemplar.Points.GetValueOrDefault(point.Id)).Select((p, i) =>
                new PassagePair($"{exemplar.Id}/{first + i}", scheme.Id, scheme.Question, reference, p.Passage, p.Covers)));
        }

        return pairs;
    }

    /// <summary>The passages that make a point, by its label, and those most like it that do not.</summary>
    internal static IReadOnlyList<(string Passage, bool Covers)> Of(EssayText text, IReadOnlyList<string> reference, PointLabel? label)
    {
        var passages = new List<(string, bool)>();
        var covered = new HashSet<int>();
        foreach (var quote in label?.Quotes ?? [])
        {
            var (first, last) = SentencesOf(text, text.Original.IndexOf(quote, StringComparison.Ordinal), quote.Length);
            covered.UnionWith(Enumerable.Range(first, last - first + 1));
            if (label!.Verdict is "full" or "partial")
            {
                passages.Add((quote, true));
            }
        }

        passages.AddRange(Hardest(text, reference, covered).Select(w => (text.Original[text.Sentences[w.First].Start..text.Sentences[w.Last].End], false)));
        return passages;
    }

    /// <summary>The texts that a passage is compared with: the statement, the core facts together, and one text an accepted wording.</summary>
    /// <param name="point">The point.</param>
    /// <returns>At least one text.</returns>
    public static IReadOnlyList<string> References(Point point)
    {
        ArgumentNullException.ThrowIfNull(point);
        var core = string.Join("; ", point.Facts.Where(f => f.Core).Select(f => f.Text));
        return [point.Title + ". " + point.Statement, .. core.Length > 0 ? new[] { core } : [], .. point.Samples.Where(s => s.Key != "weak").OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value), .. point.Accept.Where(a => a.Contains(' ', StringComparison.Ordinal))];
    }

    private static (int First, int Last) SentencesOf(EssayText text, int start, int length)
    {
        var (first, last) = (0, text.Sentences.Count - 1);
        while (first < last && text.Sentences[first].End <= start)
        {
            first++;
        }

        while (last > first && text.Sentences[last].Start >= start + length)
        {
            last--;
        }

        return (first, last);
    }

    /// <summary>The passages without a label for the point that share most words with it.</summary>
    private static IEnumerable<(int First, int Last)> Hardest(EssayText text, IReadOnlyList<string> reference, HashSet<int> covered)
    {
        var words = PreparedText.Of(string.Join(' ', reference)).Unique;
        return Windows(text).Where(w => !Enumerable.Range(w.First, w.Last - w.First + 1).Any(covered.Contains))
            .Select(w => (w, Shared: IdSet.Common(PreparedText.Of(text, w.First, w.Last).Unique, words)))
            .OrderByDescending(x => x.Shared).ThenBy(x => x.w.First).ThenBy(x => x.w.Last).Take(HardOnes).Select(x => x.w);
    }

    /// <summary>Passages of one to three sentences of one paragraph.</summary>
    internal static IEnumerable<(int First, int Last)> Windows(EssayText text)
    {
        for (var first = 0; first < text.Sentences.Count; first++)
        {
            for (var last = first; last < Math.Min(text.Sentences.Count, first + LongestWindow); last++)
            {
                if (text.Sentences[last].Paragraph == text.Sentences[first].Paragraph)
                {
                    yield return (first, last);
                }
            }
        }
    }
}
