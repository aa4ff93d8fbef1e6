namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>A mistake of a draft, in a form that the rubric can check where one could be made.</summary>
internal sealed record DraftConfusion(string Text, string Kind, IReadOnlyList<string> Wordings, string Record);

/// <summary>A point of a draft.</summary>
internal sealed class DraftPoint
{
    internal string Title { get; set; } = "";

    internal string Statement { get; set; } = "";

    internal string Side { get; set; } = "";

    /// <summary>True for a bullet that stands by itself.</summary>
    internal bool IsBare { get; init; }

    internal List<string> Core { get; } = [];

    internal List<string> Extra { get; } = [];

    internal List<string> Accept { get; } = [];

    internal List<DraftConfusion> Confusions { get; } = [];

    internal string Partial { get; set; } = "";

    internal List<(string Key, string Text)> Samples { get; } = [];
}

/// <summary>What was found on a page, before it is written as a rubric.</summary>
internal sealed class DraftScheme
{
    internal string Id { get; set; } = "";

    internal string Question { get; set; } = "";

    /// <summary>Front matter in order.</summary>
    internal List<(string Key, string Value)> Details { get; } = [];

    internal List<Side> Sides { get; } = [];

    internal List<DraftPoint> Points { get; } = [];

    internal DraftPoint? Judgement { get; set; }

    /// <summary>Levels that stand on the page itself.</summary>
    internal List<LevelBand> Levels { get; } = [];

    internal List<WordGroup> Words { get; } = [];

    internal List<DatedEvent> Dates { get; } = [];

    internal List<string> OffScope { get; } = [];

    internal List<string> OtherValid { get; } = [];

    internal List<string> Plan { get; } = [];

    /// <summary>Model answers: heading and paragraphs.</summary>
    internal List<(string Heading, List<string> Paragraphs)> ModelAnswers { get; } = [];

    /// <summary>The paragraphs of the model answer with this heading; a page may break one off and go on.</summary>
    internal List<string> Answer(string heading)
    {
        if (ModelAnswers.Find(a => a.Heading == heading).Paragraphs is { } there)
        {
            return there;
        }

        ModelAnswers.Add((heading, []));
        return ModelAnswers[^1].Paragraphs;
    }

    internal List<string> Sources { get; } = [];

    /// <summary>True where nothing on the page says that it is a mark scheme, and what stands there reads like prose.</summary>
    internal bool HasNoScheme { get; set; }

    /// <summary>Bullets that hold several facts.</summary>
    internal List<SplitOffer> Splits { get; } = [];

    /// <summary>Lines that were taken for advertising or navigation.</summary>
    internal List<string> LeftOut { get; } = [];

    /// <summary>What the tutor must look at, beyond what every draft lacks.</summary>
    internal List<string> Questions { get; } = [];

    internal string? Detail(string key) => Details.Find(d => d.Key == key).Value;
}
