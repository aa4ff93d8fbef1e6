using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Teaching;

/// <summary>Makes labelled passages out of a teacher's verdicts.</summary>
internal static class TaughtPassages
{
    /// <summary>
    /// The passages that make a point by the teacher's verdict, and those most like it that do not. Where the teacher credits a point and names no
    /// passage, the likeliest one stands for it, as in learning from bags of examples (Andrews, Tsochantaridis, Hofmann, NIPS 2002).
    /// </summary>
    public static IReadOnlyList<JudgedPassage> Of(ReviewedEssay essay, MarkScheme scheme, PassageModel model)
    {
        var text = EssayText.Read(essay.Text);
        var question = PreparedText.Of(scheme.Question);
        var passages = new List<JudgedPassage>();
        foreach (var given in essay.Verdicts)
        {
            if (scheme.Points.FirstOrDefault(p => p.Id == given.PointId) is { } point && text.Sentences.Count > 0)
            {
                var reference = ExemplarPairs.References(point);
                var isCredited = given.Verdict is Verdict.Full or Verdict.Partial;
                IReadOnlyList<string> quotes = given.Passages.Count > 0 || !isCredited ? [.. given.Passages.Select(s => text.Original[s.Start..s.End])] : [Likeliest(text, reference, question, model)];
                passages.AddRange(isCredited ? [] : quotes.Select(q => new JudgedPassage(point.Id, q, false)));
                passages.AddRange(ExemplarPairs.Of(text, reference, new(given.Verdict.ToString().ToLowerInvariant(), quotes)).Select(p => new JudgedPassage(point.Id, p.Passage, p.Covers)));
            }
        }

        return passages;
    }

    private static string Likeliest(EssayText text, IReadOnlyList<string> reference, PreparedText question, PassageModel model)
    {
        List<PreparedText> references = [.. reference.Select(PreparedText.Of)];
        var (first, last) = ExemplarPairs.Windows(text).MaxBy(w => model.Predict(PreparedText.Of(text, w.First, w.Last), references, question));
        return text.Original[text.Sentences[first].Start..text.Sentences[last].End];
    }
}
