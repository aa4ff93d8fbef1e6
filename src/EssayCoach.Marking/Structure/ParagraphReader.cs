using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>A paragraph read.</summary>
/// <param name="Index">Index of the paragraph in the text.</param>
/// <param name="Role"><c>intro</c>, <c>conclusion</c>, <c>other</c> or a side's code.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Score">Handling, 0 to 4.</param>
/// <param name="Sides">Words by side, in the scheme's order.</param>
internal sealed record ParagraphReading(int Index, string Role, int Words, int Score, double[] Sides);

/// <summary>Reads what each paragraph does: its role, the side it argues, how it handles its matter.</summary>
internal static class ParagraphReader
{
    private const double Evident = 2;
    private const double CueWeight = 0.6;

    internal static List<ParagraphReading> Read(EssayView view, IReadOnlyList<int> verdicts)
    {
        var cues = SideCues.Of(view.Scheme);
        return [.. view.Prose.Select((p, i) => ReadOne(view, cues, p, i, verdicts))];
    }

    private static ParagraphReading ReadOne(EssayView view, SideCues cues, int paragraph, int place, IReadOnlyList<int> verdicts)
    {
        var sides = new double[view.Scheme.Sides.Count];
        var bySentence = view.Sentences(paragraph).Select(s => (Sentence: s, Weights: Weights(view, cues, s))).ToList();
        foreach (var (_, weights) in bySentence)
        {
            for (var i = 0; i < sides.Length; i++)
            {
                sides[i] += weights[i];
            }
        }

        var role = Role(view, paragraph, place, verdicts, sides);
        return new(paragraph, role, view.Words(paragraph), Score(view, paragraph), Share(view, bySentence, sides));
    }

    private static double[] Weights(EssayView view, SideCues cues, int sentence)
    {
        var weights = new double[view.Scheme.Sides.Count];
        foreach (var point in view.Credits[sentence])
        {
            var side = IndexOf(view.Scheme.Sides, view.Points[point].Side);
            if (side >= 0)
            {
                weights[side] += Evident;
            }
        }

        if (view.Integrity.Counts[sentence])
        {
            cues.Weigh(view.Text, view.Text.Sentences[sentence], weights, CueWeight);
        }

        return weights;
    }

    internal static int IndexOf(IReadOnlyList<Side> sides, string code)
    {
        for (var i = 0; i < sides.Count; i++)
        {
            if (sides[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Role(EssayView view, int paragraph, int place, IReadOnlyList<int> verdicts, double[] sides)
    {
        if (place == 0 && view.Prose.Count >= 3 && Opens(view, paragraph))
        {
            return "intro";
        }

        if (paragraph == view.Last && view.Prose.Count >= 2 && Closes(view, paragraph, verdicts))
        {
            return "conclusion";
        }

        var best = -1;
        for (var i = 0; i < sides.Length; i++)
        {
            best = sides[i] > 0 && (best < 0 || sides[i] > sides[best]) ? i : best;
        }

        var earned = view.Sentences(paragraph).Any(s => view.Credits[s].Count > 0);
        return best >= 0 && (earned || sides[best] >= 1) ? view.Scheme.Sides[best].Code : "other";
    }

    /// <summary>An opening paragraph states a thesis, a test or the plan, or takes up the question, and makes at most one point.</summary>
    private static bool Opens(EssayView view, int paragraph)
    {
        var credited = view.Sentences(paragraph).SelectMany(s => view.Credits[s]).Distinct().Count();
        var thesis = view.Sentences(paragraph).Any(s => view.Signals.HasAny(s, "judgement", "sustained", "criteria"));
        var echoes = view.Sentences(paragraph).Any(s => Echoes(view, s) >= 3) || view.Sentences(paragraph).Any(s => view.Signals.Has(s, "listing"));
        return credited == 0 ? thesis || echoes : credited == 1 && thesis;
    }

    private static int Echoes(EssayView view, int sentence)
    {
        var question = view.Findings.Pattern.Asked;
        var span = view.Text.Sentences[sentence];
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = span.FirstToken; i < span.EndToken; i++)
        {
            if (question.Contains(view.Text.Tokens[i].Stem))
            {
                found.Add(view.Text.Tokens[i].Stem);
            }
        }

        return found.Count;
    }

    private static bool Closes(EssayView view, int paragraph, IReadOnlyList<int> verdicts)
    {
        var sentences = view.Sentences(paragraph).ToList();
        return sentences.Exists(verdicts.Contains) || sentences.Exists(s => view.Signals.Has(s, "summary")) || view.Signals.Has(sentences[0], "judgement");
    }

    /// <summary>0 nothing on the matter, 1 on it, 2 with precise evidence, 3 explained, 4 analysed, compared or qualified as well.</summary>
    private static int Score(EssayView view, int paragraph)
    {
        var counted = view.Sentences(paragraph).Where(s => view.Integrity.Counts[s]).ToList();
        if (!counted.Exists(s => view.OnTopic[s]))
        {
            return 0;
        }

        var earned = counted.SelectMany(s => view.Credits[s]).Distinct().Count();
        if (counted.Sum(view.Signals.Evidence) + earned < 2)
        {
            return 1;
        }

        if (!counted.Exists(s => view.Signals.HasAny(s, "explanation", "analysis", "focus")))
        {
            return 2;
        }

        var depth = (counted.Exists(s => view.Signals.HasAny(s, "analysis", "comparison", "criteria")) ? 1 : 0)
            + (counted.Exists(s => view.Signals.HasAny(s, "counter", "degree")) ? 1 : 0)
            + (counted.Exists(s => view.Signals.HasAny(s, "focus", "judgement", "sustained")) ? 1 : 0);
        return depth >= 2 ? 4 : 3;
    }

    /// <summary>The paragraph's words shared out: each sentence to the side it speaks for, or to the side spoken for before it.</summary>
    private static double[] Share(EssayView view, List<(int Sentence, double[] Weights)> sentences, double[] whole)
    {
        var words = new double[whole.Length];
        var total = whole.Sum();
        if (total <= 0)
        {
            return words;
        }

        double[]? last = null;
        foreach (var (sentence, weights) in sentences)
        {
            var own = weights.Sum() > 0 ? weights : last ?? whole;
            last = own;
            for (var i = 0; i < words.Length; i++)
            {
                words[i] += view.Text.Sentences[sentence].Count * own[i] / own.Sum();
            }
        }

        return words;
    }
}
