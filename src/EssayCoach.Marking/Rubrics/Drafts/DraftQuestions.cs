namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>What the tutor must still fill in.</summary>
internal static class DraftQuestions
{
    internal static IEnumerable<string> Of(DraftScheme scheme)
    {
        if (scheme.HasNoScheme)
        {
            yield return "No mark scheme is marked as one on this page, so every bullet or paragraph was taken as a point. Paste the mark scheme, or put the heading Mark scheme above it.";
        }

        if (scheme.Question.Length == 0)
        {
            yield return "What is the question? Write it in the heading at the top.";
        }

        if (scheme.Detail("board") is null)
        {
            yield return "Which board and syllabus is the question from? (board:, syllabus:)";
        }

        if (scheme.Detail("marks") is null)
        {
            yield return "How many marks does it carry? (marks:)";
        }

        if (scheme.Detail("levels") is null && scheme.Levels.Count == 0)
        {
            yield return $"Which level set is it marked with? (levels:, one of {string.Join(", ", ShippedLevels.For(scheme.Detail("marks")))}, or a file of your own in levels/)";
        }

        if (scheme.Detail("period") is null)
        {
            yield return "Which years does it cover? (period:, such as 1920-1929; leave it out where dates do not matter)";
        }

        if (scheme.Points.TrueForAll(p => p.Core.Count == 0))
        {
            yield return "Which facts must be there for full credit? Put a heading over a point and write them as Core: lines; until then names, dates and key words are taken from its text.";
        }

        if (scheme.Judgement is null)
        {
            yield return "What does a good judgement look like? (## Judgement)";
        }

        var vague = scheme.Points.Sum(p => p.Confusions.Count(c => c.Wordings.Count == 0 && ConfusionForm.Of(c.Text) is { IsDate: false, Wrong: null }));
        if (vague > 0)
        {
            yield return $"{vague} confusions are kept as text and cannot be found in an essay yet: list wordings under them that give the mistake away.";
        }

        foreach (var offer in scheme.Splits)
        {
            yield return $"This bullet holds {offer.Parts.Count} facts, so an essay with one of them earns the point in part. Split it? {offer.Statement}";
        }

        foreach (var question in scheme.Questions)
        {
            yield return question;
        }
    }
}
