namespace EssayCoach.Marking.Feedback;

/// <summary>One section of the written feedback.</summary>
/// <param name="Id">A fixed id, such as <c>next-step</c>.</param>
/// <param name="Title">The heading shown to the student.</param>
/// <param name="Paragraphs">Plain text, one string a paragraph; the student's words stand in curly quotation marks.</param>
public sealed record FeedbackSection(string Id, string Title, IReadOnlyList<string> Paragraphs);

/// <summary>The written feedback: an ordered list of sections.</summary>
/// <param name="Sections">In reading order.</param>
public sealed record FeedbackReport(IReadOnlyList<FeedbackSection> Sections);
