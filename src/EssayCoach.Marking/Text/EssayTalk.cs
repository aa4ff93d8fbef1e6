using System.Collections.Frozen;

namespace EssayCoach.Marking.Text;

/// <summary>Tells sentences that only talk about what an essay should treat ("the taille and the debt must be considered", "another key factor is Rapallo") from those that state something.</summary>
internal static class EssayTalk
{
    private sealed record Talk(EssayText Question, bool[] Sentences);

    /// <summary>Words of praise, weight and essay talk that state nothing.</summary>
    private static readonly FrozenSet<string> Empty = Lexicon.Stems(
        """
        important importance significant significance crucial key vital huge big major essential success successful failure factor example evidence question matter history really impact
        further other another play role term turn consider considered discuss analyse analysis examine essay side weigh weighed against historian agree extremely very show shown
        topic issue point aspect area section paragraph name concept idea theory theorist sociologist psychologist scientist author writer scholar philosopher critic researcher perspective view approach
        argue say claim believe think suggest mention describe explain discuss talk write note offer provide contribute contribution great lot different same
        relevant related influential famous interesting useful necessary research study carried internal external main way quotation quote word keyword
        seminal classic eminent renowned notable noteworthy prominent investigate investigation paper work implication dimension raise debate contrasted alongside look looked detail thoroughly depth
        evaluate evaluation strength weakness limitation complex complexity insight deserve refer reference cite likewise undoubtedly certainly clearly obviously fundamental paramount profound various several
        disagree contrast contrary respect regard addition finally firstly secondly thirdly lastly some others also both mark scheme answer examiner policy clear
        """);

    /// <summary>Words that state nothing where a sentence has no more than names beside them, though elsewhere they may.</summary>
    private static readonly FrozenSet<string> Hollow = Lexicon.Stems(
        """
        considerable critical highly long short central centre balanced balance interest particular particularly especially piece turning carefully course closely something
        relationship context individual figure event difference worth bear mind discussion argument connection coin decade account often striking revealing
        reader audience good bad strong well known period year time date today knowledge understand understood first second third everyone everybody anyone know
        important impossible possible depend extent degree number many much thing element part case instance equally similarly moreover furthermore hand above below whole overall general generally
        """);

    // Far enough for any clause, and near enough to stay linear on a text without a full stop.
    private const int Longest = 60;

    private static readonly FrozenSet<string> Being = Lexicon.Words("is are was were be been being isnt arent has have had having");
    private static readonly FrozenSet<string> Grounds = Lexicon.Words("because since so therefore thus hence than not never no without why although though while whereas if unless until when after before despite");
    private static readonly FrozenSet<string> Asking = Lexicon.Words("to would could can will cannot should must did does do they he she it we i who which that you");
    private static readonly FrozenSet<string> Before = Lexicon.Words("by for from is was were are while without through");
    private static readonly FrozenSet<string> Writers = Lexicon.Words("we one i must should can could need needs needed to");

    /// <summary>What a writer does with a topic.</summary>
    private static readonly FrozenSet<string> Treats = Lexicon.Stems("consider discuss mention refer look examine weigh evaluate analyse explore remember study contrast compare");

    private static readonly FrozenSet<string> Relates = Lexicon.Stems("relate connect link");

    /// <summary>What no essay may do with a topic: "cannot be ignored".</summary>
    private static readonly FrozenSet<string> Neglects = Lexicon.Stems("ignore overlook forget overstate underestimate exaggerate");

    /// <summary>Verbs that say as much as what follows them.</summary>
    private static readonly FrozenSet<string> Light = Lexicon.Stems("use include present make add leave take deserve play show provide offer");

    private static readonly FrozenSet<string> Pasts = Lexicon.Words(
        "began broke brought built came chose cut dealt drew drove fell felt fought gave got grew held hit kept knew led lent lost met paid put ran rose saw sent set shut sold spent spoke spread stood struck taught took threw told went withdrew won wore wrote bought caught became bound flew forbade froze hid let shot shrank sank sought split stole swore tore did");

    /// <summary>True for a word that states nothing of any subject.</summary>
    internal static bool IsEmpty(Token token) => Empty.Contains(token.Stem);

    /// <summary>Stems of a text's content words.</summary>
    internal static HashSet<string> StemsOf(EssayText text) => text.Tokens.Where(t => !t.IsStop).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>By sentence: true where it holds no more than names beside essay talk and the words of the question.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="question">The question, as its scheme keeps it read.</param>
    internal static bool[] Find(EssayText text, EssayText question)
    {
        var kept = text.WorkedOut(t => new Talk(question, Read(t, question)));
        return kept.Question == question ? kept.Sentences : Read(text, question);
    }

    /// <summary>True where a sentence has a verb that says something or gives a ground: among names in a row only such a sentence may make a point.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="asked">Stems of the question's content words.</param>
    /// <param name="sentence">The sentence.</param>
    internal static bool States(EssayText text, HashSet<string> asked, Sentence sentence) =>
        Enumerable.Range(sentence.FirstToken, sentence.Count).Any(i => IsVerb(text, sentence, asked, i) || (Grounds.Contains(text.Tokens[i].Norm) && !IsLinking(text, sentence, i)));

    private static bool[] Read(EssayText text, EssayText question)
    {
        var asked = StemsOf(question);
        return [.. text.Sentences.Select(s => !s.IsQuestion && IsTalk(text, s, asked))];
    }

    private static bool IsTalk(EssayText text, Sentence sentence, HashSet<string> asked)
    {
        var predicates = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = text.Tokens[i];
            if (Grounds.Contains(token.Norm) && !IsLinking(text, sentence, i))
            {
                return false;
            }

            if (IsPredicate(token))
            {
                predicates++;
                if (!SaysNothing(text, sentence, asked, i))
                {
                    return false;
                }
            }
            else if (IsVerb(text, sentence, asked, i))
            {
                return false;
            }
        }

        return predicates > 0;
    }

    /// <summary>A verb that may say nothing; "discussion" and "relationship" are none.</summary>
    private static bool IsPredicate(Token token) =>
        Being.Contains(token.Norm) || ((Light.Contains(token.Stem) || Treats.Contains(token.Stem) || Relates.Contains(token.Stem)) && !token.Norm.EndsWith("ion", StringComparison.Ordinal) && !token.Norm.EndsWith("ship", StringComparison.Ordinal));

    /// <summary>"so were Lenin and Trotsky", "should not be forgotten", "no essay can leave out": no ground and no denial.</summary>
    private static bool IsLinking(EssayText text, Sentence sentence, int i)
    {
        var (norm, next) = (text.Tokens[i].Norm, i + 1 < sentence.EndToken ? text.Tokens[i + 1] : default);
        return norm switch
        {
            "so" => Being.Contains(next.Norm),
            "therefore" or "thus" or "hence" => i == sentence.FirstToken,
            "when" => i == sentence.FirstToken && next.Stem is not null && Treats.Contains(next.Stem),
            "not" or "never" or "cannot" => next.Norm is "be" or "only" or "forget" or "ignore" or "overlook",
            "no" => next.Norm is "essay" or "doubt" or "answer" or "discussion",
            "without" => next.Norm is "them" or "it" or "this" or "these" or "mentioning" or "discussing" or "doubt",
            _ => false,
        };
    }

    /// <summary>"Rapallo was of great importance": what is said is talk. "A further factor is Rapallo", "historians refer to the bourgeoisie": talk, and then names or a topic alone.</summary>
    private static bool SaysNothing(EssayText text, Sentence sentence, HashSet<string> asked, int at)
    {
        if (at > sentence.FirstToken && IsLikewise(text, at))
        {
            return true;
        }

        var (from, to) = (at, at + 1);
        while (to < Math.Min(sentence.EndToken, at + Longest) && text.Tokens[to].Clause == text.Tokens[at].Clause && !IsLikewise(text, to + 1))
        {
            to++;
        }

        while (from > Math.Max(sentence.FirstToken, at - Longest) && text.Tokens[from - 1].Clause == text.Tokens[at].Clause)
        {
            from--;
        }

        bool IsHollow(int i) => text.Tokens[i].IsStop || !Says(text.Tokens[i], asked) || IsNeglectDenied(text, i);
        bool IsName(int i) => text.Tokens[i].Capital && text.Tokens[i].Kind == TokenKind.Word;
        var (before, after) = (Enumerable.Range(from, at - from), Enumerable.Range(at + 1, to - at - 1));
        if (after.All(IsHollow))
        {
            // "fewer of them are used" says something, "must be taken into account" does not.
            var done = after.FirstOrDefault(i => !text.Tokens[i].IsStop, -1);
            return done < 0 || !Being.Contains(text.Tokens[at].Norm) || !Light.Contains(text.Tokens[done].Stem) || (done + 1 < to && text.Tokens[done + 1].Norm == "into");
        }

        var introduces = before.All(IsHollow) && (before.Any(i => !text.Tokens[i].IsStop || Writers.Contains(text.Tokens[i].Norm)) || IsAdvice(text, at, to));
        return introduces && (after.All(i => IsHollow(i) || IsName(i)) ? before.Any(i => !text.Tokens[i].IsStop) : IsTreated(text, at, to));
    }

    /// <summary>"so is the Assembly", "as are the parlements".</summary>
    private static bool IsLikewise(EssayText text, int at) => at > 0 && at < text.Tokens.Count && text.Tokens[at - 1].Norm is "as" or "so" && Being.Contains(text.Tokens[at].Norm);

    /// <summary>"is essential to consider", "is worth mentioning".</summary>
    private static bool IsAdvice(EssayText text, int at, int to) => at + 1 < to && Empty.Contains(text.Tokens[at + 1].Stem) && IsTreated(text, at, to);

    private static bool IsNeglectDenied(EssayText text, int i) =>
        Neglects.Contains(text.Tokens[i].Stem) && Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Any(j => text.Tokens[j].Norm is "not" or "cannot" or "cant" or "never" or "impossible" or "hard");

    /// <summary>"is to consider the debt", "need to look at the taille", "refer to the bourgeoisie".</summary>
    private static bool IsTreated(EssayText text, int at, int to) => Enumerable.Range(at, to - at).TakeWhile(i => i == at || text.Tokens[i].IsStop || EmptyOrLight(text.Tokens[i])).Any(i => Treats.Contains(text.Tokens[i].Stem) || Relates.Contains(text.Tokens[i].Stem));

    /// <summary>True for a word that states nothing where no more than names and terms stand beside it.</summary>
    internal static bool IsFiller(Token token) => EmptyOrLight(token) || Neglects.Contains(token.Stem);

    private static bool EmptyOrLight(Token token) => token.Norm is "need" or "needs" || Empty.Contains(token.Stem) || Hollow.Contains(token.Stem) || Light.Contains(token.Stem) || Treats.Contains(token.Stem) || Relates.Contains(token.Stem);

    private static bool Says(Token token, HashSet<string> asked) => !EmptyOrLight(token) && !asked.Contains(token.Stem);

    /// <summary>A word that looks like a verb which states something: a past form, one after "to" or a pronoun, one in -ing after "by".</summary>
    internal static bool IsVerb(EssayText text, Sentence sentence, HashSet<string> asked, int i)
    {
        var token = text.Tokens[i];
        if (token.Kind != TokenKind.Word || token.IsStop || (token.Capital && i > sentence.FirstToken) || !Says(token, asked) || IsNeglectDenied(text, i))
        {
            return false;
        }

        var before = Norm(text, sentence, i - 1);
        var isPast = (Pasts.Contains(token.Norm) || (token.Norm.Length > 4 && token.Norm.EndsWith("ed", StringComparison.Ordinal))) && before is not ("the" or "a" or "an" or "of");
        var isAsked = Asking.Contains(before);
        return isPast || isAsked || (token.Norm.EndsWith("ing", StringComparison.Ordinal) && Before.Contains(before));
    }

    private static string Norm(EssayText text, Sentence sentence, int i) => i >= sentence.FirstToken && i < sentence.EndToken ? text.Tokens[i].Norm : "";
}
