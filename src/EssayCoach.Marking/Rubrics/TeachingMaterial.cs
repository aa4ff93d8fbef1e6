namespace EssayCoach.Marking.Rubrics;

/// <summary>A model answer.</summary>
/// <param name="Title">Its heading, which may name the level that it stands for.</param>
/// <param name="Text">The essay, paragraphs separated by an empty line.</param>
public sealed record ModelAnswer(string Title, string Text)
{
    /// <summary>What in it should be better, in the order of the document.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

/// <summary>Words of a model answer that should be better.</summary>
/// <param name="Words">The words as the answer has them.</param>
/// <param name="Wrong">What is wrong with them; may be empty.</param>
/// <param name="Better">The better wording; may be empty.</param>
public sealed record Correction(string Words, string Wrong, string Better);

/// <summary>A source to read.</summary>
/// <param name="Title">Its title, or all that is known of it where the other fields are empty.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">When.</param>
/// <param name="Rights">By what right it is shown.</param>
public sealed record SourceEntry(string Title, string Author, string Publisher, string Year, string Rights)
{
    /// <summary>The source on one line, as a reading list has it.</summary>
    public string Line => string.Join(", ", new[] { Author, Title, Publisher, Year }.Where(w => w.Length > 0));
}
