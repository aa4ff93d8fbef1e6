namespace EssayCoach.Marking.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, name or abbreviation.</summary>
    Word,

    /// <summary>A number that is no year.</summary>
    Number,

    /// <summary>A year from 1000 to 2099.</summary>
    Year,

    /// <summary>A decade such as 1920s.</summary>
    Decade,
}

/// <summary>A word or number of the essay.</summary>
/// <param name="Start">First UTF-16 code unit in the original.</param>
/// <param name="End">One past the last.</param>
/// <param name="Norm">Lower-case form without accents, dots and typography; digits for numbers.</param>
/// <param name="Stem">The form that inflections, spellings and derivations share.</param>
/// <param name="Kind">Word, number, year or decade.</param>
/// <param name="Capital">True where the original starts with a capital letter.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Clause">Index of its clause within the whole essay; rises at punctuation and at joining words.</param>
/// <param name="Value">The number's value, the year, or the decade's first year; 0 for words.</param>
/// <param name="IsStop">True for the small words that carry no content, such as <c>the</c> and <c>of</c>.</param>
public readonly record struct Token(int Start, int End, string Norm, string Stem, TokenKind Kind, bool Capital, int Sentence, int Clause, int Value, bool IsStop);

/// <summary>A sentence.</summary>
/// <param name="Start">First UTF-16 code unit in the original.</param>
/// <param name="End">One past the last, closing punctuation included.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="IsQuestion">True where it ends with a question mark.</param>
public readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken, int Paragraph, bool IsQuestion)
{
    /// <summary>Number of tokens.</summary>
    public int Count => EndToken - FirstToken;
}

/// <summary>What a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Running prose.</summary>
    Prose,

    /// <summary>A heading or title.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    Quotation,

    /// <summary>A row of a table, a page number, a rule and the like.</summary>
    Furniture,
}

/// <summary>A paragraph.</summary>
/// <param name="Start">First UTF-16 code unit in the original.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">Prose, heading, list item and so on.</param>
/// <param name="FirstSentence">Index of its first sentence.</param>
/// <param name="EndSentence">One past the index of its last sentence.</param>
public readonly record struct Paragraph(int Start, int End, ParagraphKind Kind, int FirstSentence, int EndSentence);

/// <summary>An essay read: its paragraphs, sentences and words, each with its place in the original.</summary>
public sealed class EssayText
{
    private object[] workedOut = [];

    internal EssayText(string original, Token[] tokens, Sentence[] sentences, Paragraph[] paragraphs)
    {
        Original = original;
        (Tokens, Sentences, Paragraphs) = (new(tokens), new(sentences), new(paragraphs));
    }

    /// <summary>The essay exactly as given.</summary>
    public string Original { get; }

    /// <summary>All words and numbers in order.</summary>
    public Parts<Token> Tokens { get; }

    /// <summary>All sentences in order.</summary>
    public Parts<Sentence> Sentences { get; }

    /// <summary>All paragraphs in order.</summary>
    public Parts<Paragraph> Paragraphs { get; }

    /// <summary>Number of words: every token counts one, a hyphenated word its parts, punctuation nothing.</summary>
    public int Words => Tokens.Count;

    /// <summary>Reads an essay. Linear in its length; any string is accepted.</summary>
    /// <param name="original">The essay exactly as given.</param>
    /// <returns>The essay with the places of its parts.</returns>
    public static EssayText Read(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var blocks = ParagraphSplitter.Split(original);
        return SentenceSplitter.Split(original, blocks);
    }

    /// <summary>The student's words from one sentence to another.</summary>
    /// <param name="first">Index of the first sentence.</param>
    /// <param name="last">Index of the last sentence, included.</param>
    /// <param name="reason">Why they count.</param>
    /// <returns>The evidence.</returns>
    public Evidence Quote(int first, int last, string reason) => Cite(Sentences[first].Start, Sentences[last].End, reason);

    /// <summary>The student's words between two places.</summary>
    /// <param name="start">First UTF-16 code unit.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="reason">Why they count.</param>
    /// <returns>The evidence.</returns>
    public Evidence Cite(int start, int end, string reason) => new(start, end, Original[start..end], reason);

    /// <summary>What a room works out of this essay alone, so that an essay that is marked again and again is gone through once.</summary>
    /// <typeparam name="T">What is worked out; it never changes afterwards.</typeparam>
    /// <param name="make">How it is worked out, the first time it is asked for.</param>
    internal T WorkedOut<T>(Func<EssayText, T> make)
        where T : class
    {
        foreach (var kept in Volatile.Read(ref workedOut))
        {
            if (kept is T known)
            {
                return known;
            }
        }

        var made = make(this);
        object[] before;
        do
        {
            before = Volatile.Read(ref workedOut);
        }
        while (Interlocked.CompareExchange(ref workedOut, [.. before, made], before) != before);
        return made;
    }
}
