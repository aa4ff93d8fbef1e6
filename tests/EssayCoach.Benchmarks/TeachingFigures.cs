using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Teaching;

namespace EssayCoach.Benchmarks;

/// <summary>What a teacher's verdicts change on essays that did not teach: our labels on our own essays, each question with a classifier that had not seen it, and its rubric as it is, without further wordings, and as bare statements.</summary>
internal static class TeachingFigures
{
    private static readonly (string Name, Func<MarkScheme, MarkScheme> Of)[] Forms =
    [
        ("as they are", s => s),
        ("without further wordings", s => s with { Points = [.. s.Points.Select(p => p with { Accept = [], Facts = [.. p.Facts.Select(f => f with { Wordings = [] })] })] }),
        ("bare statements", s => s with { Points = [.. s.Points.Select(p => p with { Accept = [], Facts = [] })] }),
    ];

    /// <summary>Measures with so many questions at a time kept from the classifier.</summary>
    public static void Run(int atATime)
    {
        var cards = new List<(string Form, TaughtPointsCard Card)>();
        foreach (var questions in Samples.Exemplars.Select(e => e.Question).Distinct().Chunk(atATime))
        {
            var seen = Samples.Exemplars.Where(e => !e.ForMeasuring && !questions.Contains(e.Question));
            var passages = PassageTrainer.Train([.. seen.SelectMany(e => ExemplarPairs.Of(e, Samples.Scheme(e.Question)))], "", "");
            foreach (var (question, form) in questions.SelectMany(q => Forms.Select(f => (q, f))))
            {
                List<ReviewedEssay> essays = [.. Samples.Exemplars.Where(e => e.Question == question).Select((e, i) => Reviewed(e, $"{i:000}"))];
                cards.Add((form.Name, TeacherTrainer.Train(essays, form.Of(Samples.Scheme(question)), passages).Card.Points!));
            }
        }

        foreach (var form in cards.GroupBy(c => c.Form, c => c.Card))
        {
            string Mean(Func<CreditAgreement, double> figure) => $"{form.Average(c => figure(c.Before)):0.000} to {form.Average(c => figure(c.Taught)):0.000}";
            Console.WriteLine($"| rubrics {form.Key}: precision; recall; F1; used on | {Mean(a => a.Precision)}; {Mean(a => a.Recall)}; {Mean(a => a.F1)}; {form.Count(c => c.IsUsed)} of {form.Count()} |");
        }
    }

    private static ReviewedEssay Reviewed(Exemplar essay, string id) => new(id, essay.Text, null, [.. essay.Points.Select(p => new GivenVerdict(
        p.Key, Enum.Parse<Verdict>(p.Value.Verdict, ignoreCase: true), [.. p.Value.Quotes.Select(q => Span(essay.Text, q)).Where(s => s.Start >= 0)]))], []);

    private static TextSpan Span(string text, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new(start, start + quote.Length);
    }
}
