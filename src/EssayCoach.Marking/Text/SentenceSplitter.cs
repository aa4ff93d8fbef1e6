namespace EssayCoach.Marking.Text;

/// <summary>Divides paragraphs into sentences and clauses while their words are read.</summary>
internal static class SentenceSplitter
{
    internal static EssayText Split(string text, List<ParagraphSplitter.Block> blocks)
    {
        var state = new State(text);
        foreach (var block in blocks)
        {
            state.Read(block);
        }

        return new EssayText(text, [.. state.Tokens], [.. state.Sentences], [.. state.Paragraphs]);
    }

    private sealed class State(string text)
    {
        private readonly WordForms forms = new();
        private const int LettersOfWord = 5;

        private int clause;
        private int firstToken;

        public List<Token> Tokens { get; } = new(text.Length / LettersOfWord);

        public List<Sentence> Sentences { get; } = [];

        public List<Paragraph> Paragraphs { get; } = [];

        public void Read(ParagraphSplitter.Block block)
        {
            var firstSentence = Sentences.Count;
            firstToken = Tokens.Count;
            var at = block.Content;
            while (at < block.End)
            {
                if (Tokeniser.TryRead(text, at, block.End, forms, out var raw))
                {
                    Add(raw);
                    at = raw.End;
                    if (raw.Dotted && EndsAfterDots(at, block.End))
                    {
                        EndSentence(at, question: false);
                    }
                }
                else
                {
                    at = Punctuation(at, block.End);
                }
            }

            EndSentence(block.End, question: false);
            Paragraphs.Add(new(block.Start, block.End, block.Kind, firstSentence, Sentences.Count));
        }

        private void Add(Tokeniser.Raw raw)
        {
            clause += raw.Form.JoinsClauses ? 1 : 0;
            Tokens.Add(new(raw.Start, raw.End, raw.Form.Norm, raw.Form.Stem, raw.Kind, raw.Capital, Sentences.Count, clause, raw.Value, raw.Form.IsStop));
            if (raw.SecondYear is { } second)
            {
                Tokens.Add(new(raw.Start, raw.End, second.ToString(), second.ToString(), TokenKind.Year, false, Sentences.Count, clause, second, false));
            }
        }

        private int Punctuation(int at, int end)
        {
            var c = text[at];
            if (c is '.' or '!' or '?' or '…')
            {
                var question = c == '?';
                var next = at + 1;
                while (next < end && (text[next] is '.' or '!' or '?' or '…' || IsClosing(text[next])))
                {
                    question |= text[next] == '?';
                    next++;
                }

                if (c != '.' || next >= end || (char.IsWhiteSpace(text[next]) && !IsAbbreviation(at)))
                {
                    EndSentence(next, question);
                }

                return next;
            }

            if (c is ',' or ';' or ':' or '–' or '—' or '(' or ')' or '/' or '[' or ']')
            {
                clause++;
            }

            return at + 1;
        }

        private bool IsAbbreviation(int dot) =>
            Tokens.Count > 0 && Tokens[^1].End == dot && Tokens[^1].Kind == TokenKind.Word
            && (Lexicon.IsAbbreviation(Tokens[^1].Norm) || (Tokens[^1].Norm.Length == 1 && Tokens[^1].Capital && Tokens[^1].Norm is not "i"));

        private bool EndsAfterDots(int at, int end)
        {
            while (at < end && (char.IsWhiteSpace(text[at]) || IsClosing(text[at])))
            {
                at++;
            }

            return at < end && char.IsUpper(text[at]) && Tokeniser.TryRead(text, at, end, forms, out var next) && next.Form.IsStop;
        }

        private static bool IsClosing(char c) => c is '"' or '”' or '’' or '\'' or ')' or ']' or '»';

        private void EndSentence(int end, bool question)
        {
            if (Tokens.Count > firstToken)
            {
                Sentences.Add(new(Tokens[firstToken].Start, end, firstToken, Tokens.Count, Paragraphs.Count, question));
                firstToken = Tokens.Count;
                clause++;
            }
        }
    }
}
