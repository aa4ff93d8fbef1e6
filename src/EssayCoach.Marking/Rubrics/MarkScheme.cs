namespace EssayCoach.Marking.Rubrics;

/// <summary>A rubric document read: the immutable object that the engine marks with. Build it once and share it between threads.</summary>
public sealed record MarkScheme
{
    /// <summary>The rubric's id: the front matter's <c>id</c>, else the slug of the file name.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the document with LF line ends, in lower-case hex.</summary>
    public required string Version { get; init; }

    /// <summary>The exam question.</summary>
    public required string Question { get; init; }

    /// <summary>Board, syllabus, year and so on, in the document's order; keys in lower case.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The years that the question covers, or null where dates do not matter.</summary>
    public Period? Period { get; init; }

    /// <summary>Earlier years that may serve as background, or null.</summary>
    public Period? Background { get; init; }

    /// <summary>Terms that are off the question's scope.</summary>
    public IReadOnlyList<string> OffScope { get; init; } = [];

    /// <summary>Sides of the argument in the document's order; <c>both</c> is never one of them.</summary>
    public required IReadOnlyList<Side> Sides { get; init; }

    /// <summary>The points in the document's order, the judgement apart.</summary>
    public required IReadOnlyList<Point> Points { get; init; }

    /// <summary>What a judgement on this question looks like; null where the document says nothing of it.</summary>
    public Point? Judgement { get; init; }

    /// <summary>Groups of words that mean the same in this subject.</summary>
    public IReadOnlyList<WordGroup> Words { get; init; } = [];

    /// <summary>Dated events that dates in an essay are checked against.</summary>
    public IReadOnlyList<DatedEvent> Dates { get; init; } = [];

    /// <summary>Valid points that the scheme does not list; they are credited by a person.</summary>
    public IReadOnlyList<string> OtherValid { get; init; } = [];

    /// <summary>The essay plan as Markdown, or null.</summary>
    public string? Plan { get; init; }

    /// <summary>Model answers.</summary>
    public IReadOnlyList<ModelAnswer> ModelAnswers { get; init; } = [];

    /// <summary>Sources to read.</summary>
    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];

    /// <summary>Outcomes that the author expects of sentences, tried on every save and by <c>essaycoach check</c>.</summary>
    public IReadOnlyList<Expectation> Expected { get; init; } = [];

    /// <summary>The level set, or null where the rubric names none.</summary>
    public LevelSet? Levels { get; init; }
}

/// <summary>A span of years, both included.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public sealed record Period(int From, int To);

/// <summary>A strand of the argument.</summary>
/// <param name="Code">Short code such as <c>F</c>, or the slug of the heading.</param>
/// <param name="Name">What the strand is called.</param>
public sealed record Side(string Code, string Name);

/// <summary>One item of indicative content.</summary>
public sealed record Point
{
    /// <summary>Slug of the heading, or of the first eight words of a bare bullet.</summary>
    public required string Id { get; init; }

    /// <summary>The heading, or the bullet's opening words.</summary>
    public required string Title { get; init; }

    /// <summary>The point in a sentence or two.</summary>
    public required string Statement { get; init; }

    /// <summary>The code of its side, or <c>both</c>.</summary>
    public required string Side { get; init; }

    /// <summary>Core and extra facts; empty where the document gives only the statement.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Wordings that state the point's claim without its usual terms.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>Mistakes that students make with this point.</summary>
    public IReadOnlyList<Confusion> Confusions { get; init; } = [];

    /// <summary>What earns part of the credit, in the tutor's words, or null.</summary>
    public string? Partial { get; init; }

    /// <summary>Sentences that a student might write on this point, by standard: <c>strong</c>, <c>middling</c>, <c>weak</c>.</summary>
    public IReadOnlyDictionary<string, string> Samples { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A fact of a point.</summary>
/// <param name="Text">The fact as the tutor wrote it; <c> / </c> and <c>or</c> separate alternatives, brackets hold detail that is not needed.</param>
/// <param name="Core">True where full credit needs it.</param>
/// <param name="Wordings">Further wordings that count as the fact.</param>
public sealed record Fact(string Text, bool Core, IReadOnlyList<string> Wordings);

/// <summary>A mistake that students make, with what the record says.</summary>
/// <param name="Text">The mistake as the tutor wrote it, such as <c>Geneva for Genoa</c> or <c>dated 1923</c>.</param>
/// <param name="Kind"><c>date</c>, <c>actor</c>, <c>place</c> or <c>concept</c>.</param>
/// <param name="Wordings">Wordings that give the mistake away; empty for the forms "X for Y" and "dated YEAR".</param>
/// <param name="Record">What the record says, in a sentence, or empty.</param>
public sealed record Confusion(string Text, string Kind, IReadOnlyList<string> Wordings, string Record);

/// <summary>Words that mean the same in this subject.</summary>
/// <param name="Word">The usual word.</param>
/// <param name="Same">Words and phrases that mean it.</param>
/// <param name="NotSame">Look-alikes that mean something else.</param>
public sealed record WordGroup(string Word, IReadOnlyList<string> Same, IReadOnlyList<string> NotSame);

/// <summary>An event with the years that are right for it.</summary>
/// <param name="Names">Names of the event, the usual one first.</param>
/// <param name="Years">Years that are right.</param>
/// <param name="Record">What the record says, such as <c>16 April 1922</c>.</param>
public sealed record DatedEvent(IReadOnlyList<string> Names, IReadOnlyList<int> Years, string Record);

/// <summary>A board's levels of response, in our own words.</summary>
/// <param name="Id">Slug, such as <c>cie-20</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Version">SHA-256 of the document with LF line ends.</param>
/// <param name="OutOf">Highest mark in all.</param>
/// <param name="Grids">One grid, or one an assessment objective where these are marked apart.</param>
public sealed record LevelSet(string Id, string Name, string Version, int OutOf, IReadOnlyList<LevelGrid> Grids);

/// <summary>A ladder of levels.</summary>
/// <param name="Objective">The objective it marks, such as <c>AO1</c>, or null for a single grid.</param>
/// <param name="Bands">From the lowest level to the highest, level 1 first.</param>
/// <param name="About"><c>knowledge</c>, <c>argument</c> or <c>whole</c>: what the grid looks at.</param>
public sealed record LevelGrid(string? Objective, IReadOnlyList<LevelBand> Bands, string About = "whole");

/// <summary>One level.</summary>
/// <param name="Level">Number, 1 for the lowest.</param>
/// <param name="From">Lowest mark.</param>
/// <param name="To">Highest mark.</param>
/// <param name="Descriptor">What the level looks like, in our words.</param>
public sealed record LevelBand(int Level, int From, int To, string Descriptor);
