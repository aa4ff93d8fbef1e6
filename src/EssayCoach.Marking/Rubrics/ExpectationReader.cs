namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads the section of expected outcomes: a heading a point, and under it sentences that must earn it or must not.</summary>
internal sealed class ExpectationReader(SourceText source, ProblemList problems)
{
    internal const string Judgement = "judgement";

    private static readonly string[] Keys = ["Must", "Must not", "Must be full", "Must be a slip"];

    private readonly List<(Prose Point, ExpectedOutcome Outcome, Prose Sentence)> read = [];

    internal void Read(IReadOnlyList<Section> zone)
    {
        foreach (var stray in Bullets.Of(zone[0].Blocks, source))
        {
            problems.Warn(stray.Text.At, "Put a heading with the point's title above this line, such as \"### The Treaty of Rapallo\"; it is left out.");
        }

        foreach (var section in zone.Skip(1))
        {
            foreach (var piece in Bullets.Of(section.Blocks, source))
            {
                Add(section.Heading!, piece.Text);
            }
        }
    }

    /// <summary>The outcomes whose points are there; the others are problems.</summary>
    internal IEnumerable<Expectation> Of(IReadOnlyList<PointParts> points, PointParts? judgement)
    {
        var titles = points.Select(p => p.TitleText).Concat(judgement is null ? [] : [judgement.TitleText, Judgement]).ToList();
        foreach (var group in read.GroupBy(r => r.Point))
        {
            if (IdOf(group.Key.Line, points, judgement) is not { } id)
            {
                var near = Nearest.Of(group.Key.Line, titles.Where(t => t.Length > 0));
                problems.Warn(group.Key.At, $"No point has the title \"{group.Key.Line}\", so these outcomes are not tried." + (near is null ? "" : $" Did you mean \"{near}\"?"), problems.Replace(group.Key, near));
                continue;
            }

            foreach (var (_, outcome, sentence) in group)
            {
                var (line, column) = source.Place(sentence.At);
                yield return new(id, outcome, sentence.Line, line, column);
            }
        }
    }

    private static string? IdOf(string title, IReadOnlyList<PointParts> points, PointParts? judgement)
    {
        var id = Slug.Of(title);
        var slug = Slug.Of(Slug.Opening(title));
        return points.Any(p => p.Id == id) ? id : points.Any(p => p.Id == slug) ? slug
            : judgement is not null && (id == Judgement || id == Slug.Of(judgement.TitleText)) ? Judgement : null;
    }

    private void Add(Prose point, Prose text)
    {
        var colon = text.Text.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? "" : text.Slice(0, colon).Line;
        ExpectedOutcome? outcome = key.ToLowerInvariant() switch
        {
            "must" or "must earn" => ExpectedOutcome.Credited,
            "must be full" => ExpectedOutcome.Full,
            "must not" or "must not earn" => ExpectedOutcome.NotCredited,
            "must be a slip" => ExpectedOutcome.Slip,
            _ => null,
        };
        if (outcome is null)
        {
            problems.Warn(text.At, (key.Length is > 0 and < 30 ? Nearest.Sentence(key, Keys) + " " : "") + "An expected outcome begins with Must:, Must not:, Must be full: or Must be a slip:. This line is left out.");
        }
        else if (text.Slice(colon + 1) is { IsEmpty: false } sentence)
        {
            read.Add((point, outcome.Value, sentence));
        }
        else
        {
            problems.Error(text.At, $"Nothing stands after \"{key}:\". Write the sentence or take the line away.", problems.RemoveLine(text.At));
        }
    }
}
