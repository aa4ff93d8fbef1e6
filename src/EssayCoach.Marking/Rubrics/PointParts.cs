namespace EssayCoach.Marking.Rubrics;

/// <summary>A fact as it stands in the document.</summary>
internal sealed record FactParts(Prose Text, bool Core, List<Prose> Wordings);

/// <summary>A confusion as it stands in the document.</summary>
internal sealed record ConfusionParts(Prose Text, string Kind, List<Prose> Wordings, string Record);

/// <summary>A point as it stands in the document, each part with its place, so that problems can be shown where they are.</summary>
internal sealed class PointParts(Prose title, string titleText)
{
    internal Prose Title { get; } = title;

    internal string TitleText { get; } = titleText;

    internal string Id { get; } = Slug.Of(titleText);

    internal bool IsBare { get; init; }

    internal List<Prose> Statement { get; } = [];

    internal Prose? Side { get; set; }

    internal List<FactParts> Facts { get; } = [];

    internal List<Prose> Accept { get; } = [];

    internal List<ConfusionParts> Confusions { get; } = [];

    internal Prose? Partial { get; set; }

    internal Dictionary<string, string> Samples { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything in the point that a passage can be met with, fact by fact.</summary>
    internal IEnumerable<Prose> Wordings => Facts.SelectMany(f => f.Wordings.Prepend(f.Text)).Concat(Accept);

    internal Point ToPoint(string side, string? id = null) => new()
    {
        Id = id ?? Id,
        Title = TitleText,
        Statement = Statement.Count == 0 ? TitleText : string.Join(' ', Statement.Select(s => s.Line)),
        Side = side,
        Facts = [.. Facts.Where(f => !f.Text.IsEmpty).Select(f => new Fact(f.Text.Line, f.Core, Lines(f.Wordings)))],
        Accept = Lines(Accept),
        Confusions = [.. Confusions.Select(c => new Confusion(c.Text.Line, c.Kind, Lines(c.Wordings), c.Record))],
        Partial = Partial?.Line,
        Samples = Samples,
    };

    private static IReadOnlyList<string> Lines(IEnumerable<Prose> texts) => [.. texts.Where(t => !t.IsEmpty).Select(t => t.Line)];
}
