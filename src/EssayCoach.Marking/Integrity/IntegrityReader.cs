using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>Reads an essay for what must earn nothing. A flag asks a person to look; it says nothing of the student.</summary>
public static class IntegrityReader
{
    private static readonly IReadOnlyList<Func<EssayText, MarkScheme, Suspicion>> Comparisons = [CopiedQuestion.Check, CopiedSource.Check, KeywordList.Check];

    private static readonly IReadOnlyList<Func<EssayText, Suspicion>> Faults = [Repetition.Check, TooShort.Check, NotEnglish.Check, InstructionsToMarker.Check];

    /// <summary>Reads an essay.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="scheme">The mark scheme; its question and model answers are what may have been copied.</param>
    /// <returns>Flags and the sentences that count.</returns>
    public static IntegrityReport Read(EssayText text, MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scheme);
        var counts = new bool[text.Sentences.Count];
        for (var s = 0; s < counts.Length; s++)
        {
            counts[s] = IsProse(text, s);
        }

        var flags = new List<string>();
        var copied = 0.0;
        foreach (var (flag, raised, setAside) in Comparisons.Select(c => c(text, scheme)).Concat(text.WorkedOut<List<Suspicion>>(static t => [.. Faults.Select(f => f(t))])))
        {
            if (raised)
            {
                flags.Add(flag);
            }

            copied = flag == CopiedSource.Flag && setAside is not null ? Share(text, setAside) : copied;
            for (var s = 0; s < counts.Length && setAside is not null; s++)
            {
                counts[s] &= !setAside[s];
            }
        }

        return new(counts, Telling(flags), ProseWords(text), copied, Share(text, counts));
    }

    /// <summary>One flag for one fault: another language explains a list, a list explains shortness, copying explains repetition.</summary>
    private static List<string> Telling(List<string> flags)
    {
        if (flags.Contains(NotEnglish.Flag, StringComparer.Ordinal))
        {
            return [NotEnglish.Flag];
        }

        if (flags.Contains(KeywordList.Flag, StringComparer.Ordinal))
        {
            flags.Remove("too-short");
        }

        if (flags.Contains("copied-question", StringComparer.Ordinal))
        {
            flags.Remove("repetition");
        }

        return flags;
    }

    /// <summary>Words in prose and list items.</summary>
    internal static int ProseWords(EssayText text)
    {
        var words = 0;
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            words += IsProse(text, s) ? text.Sentences[s].Count : 0;
        }

        return words;
    }

    /// <summary>Share of the essay's words that lie in marked sentences.</summary>
    internal static double Share(EssayText text, IReadOnlyList<bool> sentences)
    {
        var marked = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            marked += sentences[s] ? text.Sentences[s].Count : 0;
        }

        return text.Tokens.Count == 0 ? 0 : marked / (double)text.Tokens.Count;
    }

    /// <summary>A heading names and does not state; a block quotation is somebody else's; furniture is nobody's. A long line that only looks like a heading is prose.</summary>
    private static bool IsProse(EssayText text, int s)
    {
        var sentence = text.Sentences[s];
        var kind = text.Paragraphs[sentence.Paragraph].Kind;
        return kind is ParagraphKind.Prose or ParagraphKind.ListItem || (kind == ParagraphKind.Heading && sentence.Count >= 8 && StopShare(text, sentence) >= 0.3);
    }

    /// <summary>Share of a sentence's words that carry no content, from 0 to 1.</summary>
    internal static double StopShare(EssayText text, Sentence sentence)
    {
        var stops = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            stops += text.Tokens[i].IsStop ? 1 : 0;
        }

        return stops / (double)sentence.Count;
    }
}
