using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Essays that report one view after another only to reject it.</summary>
internal sealed partial class Denials
{
    private const int FewestRejected = 3;

    /// <summary>
    /// Where the writer has rejected what others say three times and more, another view that is only reported ("we are told that", "some historians think") is not the writer's own either,
    /// unless the writer says that it is.
    /// </summary>
    private void Disbelieve()
    {
        var sentences = text.Sentences;
        if (sentences.Count(IsRejection) < FewestRejected)
        {
            return;
        }

        for (var s = 0; s < sentences.Count; s++)
        {
            var next = s + 1 < sentences.Count && sentences[s + 1].Paragraph == sentences[s].Paragraph ? sentences[s + 1] : default;
            if (Reported(sentences[s]) is { } from && !Grants(sentences[s]) && !Grants(next))
            {
                Mark(from, EndOfClaim(Math.Min(from + 2, sentences[s].EndToken), sentences[s].EndToken));
            }
        }
    }

    private bool IsRejection(Sentence sentence) =>
        IsPlainNo(sentence) || Rejects(sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + Longest)) || HasLater(sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + 6), "deny");

    /// <summary>"I do agree with this", "What I would accept is", "It is true that", "and they are right".</summary>
    private bool Grants(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + Longest); i++)
        {
            var mine = Norm(i) is "agree" or "accept" or "concede" or "grant" or "allow" or "admit" && HasLater(Math.Max(sentence.FirstToken, i - 4), i, "i", "we");
            var right = Norm(i) is "true" or "right" or "correct" or "convincing" or "persuasive" && Norm(i - 1) is "is" or "are" or "was" or "were" or "its" or "quite" or "certainly" or "partly";
            if ((mine || right) && !Denied(i))
            {
                return true;
            }
        }

        return false;
    }
}
