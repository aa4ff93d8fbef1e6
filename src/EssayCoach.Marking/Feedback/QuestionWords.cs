namespace EssayCoach.Marking.Feedback;

/// <summary>What the question asks for, in words that fit into a sentence of advice.</summary>
/// <param name="Answer">What an answer says: "how successful it was".</param>
/// <param name="Test">What has to be settled first: "what would count as success".</param>
/// <param name="Example">Tests that others have used, in brackets, or empty.</param>
internal sealed record QuestionWords(string Answer, string Test, string Example = "")
{
    private static readonly QuestionWords Any = new("what your answer is", "what you judge by");

    private const string Lasting = " (for example how long a gain lasted, or how much it changed)";
    private const string Working = " (for example how well it works, what it costs and who pays)";

    private static readonly IReadOnlyList<(string Sign, QuestionWords Words)> Known =
    [
        ("how successful", new("how successful it was", "what would count as success", Lasting)),
        ("how effective", new("how effective it was", "what would count as effective", Working)),
        ("most effective", new("whether it is the most effective, and when", "what would count as effective", Working)),
        ("how important", new("how important it was", "what would make one cause more important than another")),
        ("how significant", new("how significant it was", "what would make something significant")),
        ("how serious", new("how serious it was", "what would make it serious")),
        ("failure", new("how far it was a failure", "what would count as failure", Lasting)),
        ("success", new("how far it was a success", "what would count as success", Lasting)),
        ("valid", new("how far the view holds", "what would have to be true for the view to hold")),
        ("agree", new("how far you agree", "what would have to be true for the view to hold")),
        ("view", new("how far the view holds", "what would have to be true for the view to hold")),
        ("responsible", new("how far it was responsible", "what would make one cause weigh more than another")),
        ("to what extent", new("how far that is so", "what you judge by")),
        ("how far", new("how far that is so", "what you judge by")),
        ("why", new("which reason mattered most", "what makes one reason matter more than another")),
    ];

    /// <summary>Where a fact has to lead: "ties it to the question: how successful it was".</summary>
    internal string Tie => ReferenceEquals(this, Any) ? "ties it to your answer" : "ties it to the question: " + Answer;

    /// <summary>The words that fit a question.</summary>
    internal static QuestionWords Of(string question) =>
        Known.FirstOrDefault(k => question.Contains(k.Sign, StringComparison.OrdinalIgnoreCase)).Words ?? Any;
}
