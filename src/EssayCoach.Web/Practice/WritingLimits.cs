using EssayCoach.Marking;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Practice;

/// <summary>How much can be written, and what is said about too much or too little.</summary>
public static class WritingLimits
{
    /// <summary>The longest text that the browser sends; more than the word limit of real prose comes to.</summary>
    public const int Characters = 500_000;

    /// <summary>The longest plan; more than a plan needs.</summary>
    public const int PlanCharacters = 50_000;

    /// <summary>Text longer than this is shown without its Markdown drawn.</summary>
    public const int PreviewCharacters = 100_000;

    public static string TooManyCharacters(int length) =>
        $"This text has {length:N0} characters; at most {Characters:N0} characters and {EssayMarker.MaximumWords:N0} words can be kept and marked. It stays in the box: take out what does not belong to the essay, then it will be saved.";

    /// <summary>What is said where a question is taken out while somebody writes on it.</summary>
    public const string Withdrawn = "This question has been taken out, so an answer to it cannot be marked any more. Your text is kept: you can read it here and download it.";

    /// <summary>What is said to somebody whose session has ended while they write.</summary>
    public const string Ended = "Your session has ended, or somebody else has signed in here, so nothing can be handed in from this page. Sign in again in another tab, then press the button once more; your text stays in the box.";

    /// <summary>Why a text cannot be handed in, or null where it can.</summary>
    public static string? Problem(EssayText essay)
    {
        ArgumentNullException.ThrowIfNull(essay);
        return essay.Words switch
        {
            0 => "There is nothing to mark yet. Write at least a few sentences, or paste your essay into the box.",
            1 => "One word is not enough to mark. Write at least one whole sentence.",
            > EssayMarker.MaximumWords => $"This text has {essay.Words:N0} words; at most {EssayMarker.MaximumWords:N0} can be marked. It is kept: shorten it, then hand it in.",
            _ => null,
        };
    }
}
