using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>Text in another language: nothing in it is credited, and a person is asked.</summary>
internal static class NotEnglish
{
    internal const string Flag = "not-english";

    private const int Shortest = 6;
    private const double Most = 0.5;
    private const double EnglishShare = 0.2;

    private static readonly FrozenSet<string> Foreign = Lexicon.Words(
        """
        le la les des du est dans que qui pour pas une avec par sur plus sont ont aux ces cette etait mais ou
        el los las una por con para como mas fue pero entre del al se su sus era eran lo y
        der die das und nicht ist den dem ein eine einer mit von auf fur sich auch wurde zu im als
        il gli di che e per non piu della delle nel con sono un uno
        os as dos da das em um uma nao foi mais com
        het een van en niet op te zijn met voor aan
        w z na nie sie jest do od oraz przez
        och att det som en ett av pa var inte
        """);

    internal static Suspicion Check(EssayText text)
    {
        var aside = new bool[text.Sentences.Count];
        var (foreign, long_) = (0, 0);
        for (var s = 0; s < aside.Length; s++)
        {
            var sentence = text.Sentences[s];
            if (sentence.Count >= Shortest)
            {
                aside[s] = IsForeign(text, sentence);
                long_ += sentence.Count;
                foreign += aside[s] ? sentence.Count : 0;
            }
        }

        var raised = long_ > 0 ? foreign > Most * long_ : OtherScript(text);
        if (raised)
        {
            Array.Fill(aside, true);
        }

        return new(Flag, raised, aside);
    }

    private static bool IsForeign(EssayText text, Sentence sentence)
    {
        var (english, other, strange) = (0, 0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = text.Tokens[i];
            var stop = token.IsStop;
            var alien = Foreign.Contains(token.Norm);
            english += stop && !alien ? 1 : 0;
            other += alien && !stop ? 1 : 0;
            strange += token.Norm.Length > 0 && token.Norm[0] > '\u024f' ? 1 : 0;
        }

        return strange > Most * sentence.Count || (other >= 2 && other > english && english < EnglishShare * sentence.Count);
    }

    private static bool OtherScript(EssayText text)
    {
        var strange = text.Tokens.Count(t => t.Norm.Length > 0 && t.Norm[0] > '\u024f');
        return strange > 0 && strange > Most * text.Tokens.Count;
    }
}
