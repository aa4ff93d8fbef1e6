namespace EssayCoach.Web.Practice;

/// <summary>What the command words of a question ask for, in plain words.</summary>
/// <param name="Name">The words as the list of questions names them.</param>
/// <param name="Starts">Words that a question's command words begin with, or that stand in a question which names none.</param>
/// <param name="Demand">What to do.</param>
/// <param name="Shape">A shape that works.</param>
/// <param name="Pitfall">What spoils such answers.</param>
public sealed record CommandWord(string Name, IReadOnlyList<string> Starts, string Demand, string Shape, string Pitfall);

/// <summary>The command words that are known; the more exact stand before those they contain.</summary>
public static class CommandWords
{
    public static readonly CommandWord Unknown = new(
        "Other wording", [],
        "Answer the question that is asked, with reasons and evidence for each, and end with a judgement of your own.",
        "One claim a paragraph, each tied to the words of the question.",
        "Writing all you know about the topic.");

    public static IReadOnlyList<CommandWord> All { get; } =
    [
        new("How successful", ["how successful"],
            "Decide what success would have looked like, then weigh what was achieved against what was not. End by saying how far it was a success, and why.",
            "Name your test of success first. Take achievements and limits in turn, each measured by that test.",
            "The test is never named, so nothing can be measured by it."),
        new("How effective", ["how effective"],
            "Name the aim first, then hold the results against it. Say where it worked, where it did not, and which counts for more.",
            "Aim, results that meet it, results that fall short, verdict.",
            "Results are listed, but never held against the aim."),
        new("How important", ["how important"],
            "Compare this factor with the others. Say what would have been different without it, and rank it.",
            "The named factor first, then its rivals, each compared with it; the ranking at the end with its reason.",
            "Only the named factor is discussed, or factors stand side by side without a ranking."),
        new("How significant", ["how significant", "how serious", "how great"],
            "Say what changed because of it, for whom and for how long, and set it beside other causes of the same change.",
            "Take depth, reach and length of the effect one after the other, then compare.",
            "“It was very significant” stands there without saying what changed."),
        new("How far do you agree", ["how far do you agree", "do you agree", "to what extent do you agree"],
            "Give a verdict on the view: which part of it holds, which does not, and how strongly you would put it yourself.",
            "Evidence for the view, evidence against it, then its own words: is “main”, “only” or “failure” too strong?",
            "The view is retold, or agreed with before it has been tested."),
        new("Assess the validity of this view", ["assess the validity", "assess this view", "how valid"],
            "Give a verdict on the view: test each part of it against the evidence, and say how much of it still stands.",
            "Evidence that bears the view out, evidence that challenges it, then the words that claim most, such as “fully” or “main”.",
            "The topic is discussed and the view itself forgotten."),
        new("How far", ["how far"],
            "Weigh the case for against the case against, and say how far along the line between them you stand. “Completely” and “not at all” are seldom the best answers.",
            "The factor or claim named in the question, then what speaks against it or beside it, then the distance between them.",
            "Only what the question names is discussed."),
        new("To what extent", ["to what extent"],
            "Weigh the case for against the case against, and say how far along the line between them you stand. Give the reason that tips it.",
            "The claim, its limits, other explanations, and a verdict that says more than “to some extent”.",
            "The answer ends on “to some extent”, with no reason for just that extent."),
        new("Evaluate", ["evaluate"],
            "Weigh the strengths against the limits with evidence for each, and come to a judgement that follows from them.",
            "Name what you judge by. Set each strength against a limit, then say which weighs more and under what conditions.",
            "A list of points for, a list of points against, and no weighing."),
        new("Assess", ["assess"],
            "Weigh the strengths against the limits with evidence for each, and come to a judgement that follows from them.",
            "Name what you judge by, apply it in every paragraph, and let the verdict follow.",
            "The answer describes, and leaves the weighing to its last line."),
        new("Compare", ["compare"],
            "Go point by point: how are the two alike, how do they differ, and which difference matters?",
            "A paragraph for each point of comparison, with both sides in it.",
            "Two accounts, one after the other, which the reader has to compare."),
        new("Analyse", ["analyse", "analyze", "examine"],
            "Take the matter apart: name its parts or causes, and show how each works on the others.",
            "By theme and not by date; the link between themes opens the next paragraph.",
            "A story in the order of events."),
        new("Why", ["why", "explain why", "account for"],
            "Give several reasons, explain how each one led to the result, and say how they connect or which weighed most.",
            "A reason a paragraph, finished with “this led to … because …”; the links and the ranking at the end.",
            "The events are told in order, and the reasons have to be guessed."),
        new("Explain", ["explain"],
            "Give reasons and show how each one leads to the result. “This meant that …” does more than another fact.",
            "A reason a paragraph: what it was, an example, what it led to.",
            "Facts stand there without the “because”."),
        new("Discuss", ["discuss"],
            "Set out more than one view with evidence, and say which one stands up best.",
            "Each view with its best evidence and its weak spot, then yours.",
            "One view alone, or views described without a choice."),
        new("Justify", ["justify"],
            "Choose, and give the reasons with evidence for each. Show why the choice is better than the next best.",
            "Your choice, its reasons in order of weight, the strongest objection and your reply.",
            "An opinion with nothing to bear it."),
        new("Describe", ["describe", "identify", "outline", "what were", "what was"],
            "Say what it was like, with precise detail. No judgement is asked for.",
            "The main features, each with a name, a date or a figure.",
            "Time spent on arguing, which earns nothing here."),
        new("Was …?", ["was ", "were ", "did ", "is ", "does ", "should ", "can "],
            "It sounds like yes or no. Say in what ways yes, in what ways no, and which weighs more.",
            "Name the test that the question’s key word sets, then both answers by that test, then your verdict.",
            "“Yes” or “no” from the first line, and the other side never heard."),
    ];

    /// <summary>The command word that a rubric names, or that its question shows.</summary>
    public static CommandWord Of(string? named, string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = Plain(named is { Length: > 0 } ? named : question);
        return All.FirstOrDefault(c => c.Starts.Any(s => text.StartsWith(s, StringComparison.Ordinal)))
            ?? All.FirstOrDefault(c => c.Starts.Any(s => s[^1] != ' ' && ContainsWord(text, s)))
            ?? Unknown;
    }

    private static string Plain(string text) => text.ToLowerInvariant().TrimStart('"', '“', '\'', '‘', ' ');

    private static bool ContainsWord(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetter(text[at + words.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
