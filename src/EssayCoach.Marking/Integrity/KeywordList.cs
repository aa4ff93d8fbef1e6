using System.Buffers;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>Names and key words in a row that state nothing.</summary>
internal static class KeywordList
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:/|•");

    internal const string Flag = "keyword-list";

    private const int Shortest = 5;
    private const int LongPiece = 7;
    private const double HardlyAnyStops = 0.12;
    private const double FewStops = 0.24;
    private const double ShortPieces = 4.5;
    private const double TooMuch = 0.4;
    private const double MostSentences = 0.6;
    private const double StuffedShare = 0.3;
    private const int FewestTalked = 4;
    private const double MuchTalk = 0.3;
    private const double MuchTalkAndLists = 0.4;

    internal static Suspicion Check(EssayText text, MarkScheme scheme)
    {
        var aside = new bool[text.Sentences.Count];
        var pieces = new bool[text.Sentences.Count];
        var (listed, fragments) = (0, 0);
        for (var s = 0; s < aside.Length; s++)
        {
            var sentence = text.Sentences[s];
            if (IsList(text, sentence))
            {
                aside[s] = true;
                listed += sentence.Count;
            }
            else if (IsFragment(text, sentence))
            {
                pieces[s] = true;
                fragments += sentence.Count;
            }
        }

        var words = IntegrityReader.ProseWords(text);
        var stuffed = Stuffed(text) ?? Talked(text, scheme, aside) ?? NameDropping.Find(text, scheme);
        var raised = (listed >= Shortest && listed + fragments > TooMuch * words) || stuffed is not null;
        if (raised)
        {
            var asked = EssayTalk.StemsOf(ReadOnce.Of(scheme, scheme.Question));
            return new(Flag, true, [.. aside.Select((a, s) => a || pieces[s] || (stuffed?[s] ?? false) || !EssayTalk.States(text, asked, text.Sentences[s]))]);
        }

        return new(Flag, false, listed + fragments == words ? [.. aside.Select((a, s) => a || (pieces[s] && !IsClosed(text, text.Sentences[s])))] : aside);
    }

    /// <summary>Lists dressed up as sentences: most sentences hold one, and they take up a good part of the text. By sentence, or null.</summary>
    private static bool[]? Stuffed(EssayText text)
    {
        var listed = Enumerations.Find(text);
        bool[] sentences = [.. text.Sentences.Select(s => Array.IndexOf(listed, true, s.FirstToken, s.Count) >= 0)];
        return sentences.Length >= 2 && sentences.Count(s => s) >= MostSentences * sentences.Length && listed.AsSpan().Count(true) > StuffedShare * text.Tokens.Count ? sentences : null;
    }

    /// <summary>Names between phrases of essay talk, sentence after sentence, lists among them or not. By sentence, or null.</summary>
    private static bool[]? Talked(EssayText text, MarkScheme scheme, bool[] lists)
    {
        var talk = EssayTalk.Find(text, ReadOnce.Of(scheme, scheme.Question));
        var (talked, both) = (talk.Count(t => t), talk.Where((t, s) => t || lists[s]).Count());
        return talked >= FewestTalked && (talked > MuchTalk * talk.Length || both > MuchTalkAndLists * talk.Length) ? talk : null;
    }

    /// <summary>Hardly a small word, or short pieces between commas with few small words.</summary>
    private static bool IsList(EssayText text, Sentence sentence)
    {
        if (sentence.Count < Shortest || text.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Heading or ParagraphKind.Furniture)
        {
            return false;
        }

        var stops = IntegrityReader.StopShare(text, sentence);
        var pieces = 1;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            pieces += Separated(text, text.Tokens[i - 1].End, text.Tokens[i].Start) ? 1 : 0;
        }

        return (stops <= 0 && (pieces >= 3 || sentence.Count >= LongPiece)) || (stops < HardlyAnyStops && pieces >= 3) || (pieces >= 4 && stops < FewStops && sentence.Count / (double)pieces <= ShortPieces);
    }

    private static bool IsFragment(EssayText text, Sentence sentence) =>
        sentence.Count < Shortest && IntegrityReader.StopShare(text, sentence) <= 0.25;

    private static bool IsClosed(EssayText text, Sentence sentence) => text.Original[sentence.End - 1] is '.' or '!' or '?' or '”' or '"';

    private static bool Separated(EssayText text, int from, int to) => text.Original.AsSpan(from, Math.Max(0, to - from)).ContainsAny(Separators);
}
