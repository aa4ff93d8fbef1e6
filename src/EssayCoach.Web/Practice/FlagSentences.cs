namespace EssayCoach.Web.Practice;

/// <summary>What a flag means, said to the student. A flag asks a person to look; it is no verdict on anybody.</summary>
public static class FlagSentences
{
    public static string Of(string flag) => flag switch
    {
        "copied-question" => "Parts of the text repeat the question. They were read and not counted.",
        "copied-source" => "Parts of the text are the same, word for word, as a model answer or the plan. They were not counted.",
        "keyword-list" => "Much of the text is a list of key words. A list states nothing, so it was not counted.",
        "repetition" => "Some sentences appear more than once. Each was counted once.",
        "off-topic" => "Nothing in the text was found to be about the question.",
        "off-period" => "Much of the text lies outside the years or the scope of the question.",
        "too-short" => "The text is very short, so everything said about it is unsure.",
        "not-english" => "The text does not seem to be in English. Nothing was credited; a person has to read it.",
        "no-judgement" => "No sentence was found that answers the question outright.",
        "one-sided" => "Only one side of the argument was found.",
        "narrative" => "Most of the text tells what happened, in order, and says little of what it means for the question.",
        "instructions-to-marker" => "Some words are addressed to whoever marks. They were read as text, not followed, and not counted.",
        _ => $"The report raises “{flag}”: ask your teacher to look at it.",
    };
}
