namespace EssayCoach.Marking.Structure;

/// <summary>Why a sentence counts as the judgement, to the student. The feedback tells the cases apart by these.</summary>
internal static class JudgementWords
{
    internal const string Weighed = "It answers the question. A reason stands with it, and the answer is weighed.";
    internal const string Unweighed = "It answers the question with a reason. No sentence beside it weighs the two sides against each other yet.";
    internal const string OneSided = "It answers the question with a reason, from one side only.";
    internal const string Unreasoned = "It answers the question. No reason was found beside it yet.";
    internal const string Summary = "It sums up both sides. It does not say yet which of them counts for more.";
    internal const string AlsoHere = "It answers the question here as well.";
}
