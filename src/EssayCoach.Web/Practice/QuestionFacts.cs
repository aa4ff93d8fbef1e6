using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>What the pages say of a question beside its wording.</summary>
public static class QuestionFacts
{
    private static readonly IReadOnlyList<(string Words, string Demand)> Demands =
    [
        ("how successful", "Decide what success would have looked like, then weigh what was achieved against what was not. End by saying how far it was a success, and why."),
        ("how far", "Weigh the case for against the case against, and say how far along the line between them you stand. “Completely” and “not at all” are seldom the best answers."),
        ("to what extent", "Weigh the case for against the case against, and say how far along the line between them you stand. Give the reason that tips it."),
        ("how important", "Compare this factor with the others. Say what would have been different without it, and rank it."),
        ("how significant", "Say what changed because of it, for whom and for how long, and set it beside other causes of the same change."),
        ("how effective", "Name the aim first, then test results against it. Say where it worked, where it did not, and which counts for more."),
        ("assess", "Weigh the strengths against the limits with evidence for each, and come to a judgement that follows from them."),
        ("evaluate", "Weigh the strengths against the limits with evidence for each, and come to a judgement that follows from them."),
        ("discuss", "Set out more than one view with evidence, and say which one stands up best."),
        ("why", "Give several reasons, explain how each one led to the result, and say how they connect or which weighed most."),
        ("explain", "Give reasons and show how each one leads to the result. “This meant that …” does more than another fact."),
        ("compare", "Go point by point: how are the two alike, how do they differ, and which difference matters?"),
        ("describe", "Say what it was like, with precise detail. No judgement is asked for."),
    ];

    public static string Subject(MarkScheme scheme) => Detail(scheme, "subject") ?? "Other subjects";

    public static string Topic(MarkScheme scheme) => Detail(scheme, "topic") ?? "Other topics";

    public static string? Detail(MarkScheme scheme, string key)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return scheme.Details.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
    }

    /// <summary>The command words and what they ask for; a plain reminder where the words are new to us.</summary>
    public static (string Words, string Demand) Command(MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var named = Detail(scheme, "command words");
        var text = named ?? scheme.Question;
        foreach (var (words, demand) in Demands)
        {
            if (text.StartsWith(words, StringComparison.OrdinalIgnoreCase) || (named is null && text.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                return (named ?? char.ToUpperInvariant(words[0]) + words[1..], demand);
            }
        }

        return (named ?? "The question", "Answer the question that is asked, with reasons and evidence for each, and end with a judgement of your own.");
    }

    /// <summary>Every word of the search stands somewhere in the question, its subject, topic, board or level.</summary>
    public static bool Matches(MarkScheme scheme, string? search)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var all = string.Join(' ', [scheme.Question, .. scheme.Details.Values]);
        return (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => all.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
