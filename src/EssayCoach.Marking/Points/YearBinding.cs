using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Whether a year is said of what the sentence names, and not of something else that the sentence also tells.</summary>
internal static class YearBinding
{
    // "the Rapallo Treaty of 1923": so near that no verb stands between.
    private const int Close = 3;

    /// <summary>Words after which something else is told.</summary>
    private static readonly FrozenSet<string> Parts = Lexicon.Words("than as when while whereas unlike because since so but if although though until before after who whose how why then later earlier born died aged wrote published writing just whether");

    private static readonly FrozenSet<string> Joins = Lexicon.Words("and or yet nor plus");
    private static readonly FrozenSet<string> Subjects = Lexicon.Words("he she it they we there this who");
    private static readonly FrozenSet<string> Prepositions = Lexicon.Words("of in at by with between from to for under on against into near outside the and");
    private static readonly FrozenSet<string> Edges = Lexicon.Words("start beginning end close outbreak eve");

    /// <summary>Words with which a sentence gives a date first: "It was only in March 1921 that".</summary>
    private static readonly FrozenSet<string> Fronts = Lexicon.Words("early late mid only finally eventually meanwhile next later year day spring summer autumn winter example instance signed concluded founded introduced held passed launched formed made agreed dating dated set announced");

    private static readonly FrozenSet<string> Carriers = Lexicon.Words("it they this these");

    /// <summary>True where the year at one token dates what stands at others.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="from">First token of what is dated.</param>
    /// <param name="to">One past its last token.</param>
    /// <param name="year">The token of the year.</param>
    internal static bool Binds(EssayText text, int from, int to, int year) =>
        !IsEdge(text, year) && !IsAnotherThings(text, from, to, year) && (year < from ? IsAhead(text, from, year) : IsBehind(text, to, year));

    /// <summary>True where the year dates what a hit tells, at whichever side of it the words stand, and these tell one thing.</summary>
    internal static bool Binds(EssayText text, IReadOnlyList<int> told, (int From, int To) span, int year)
    {
        for (var i = told[0] + 1; i < told[^1]; i++)
        {
            if (IsPart(text, i))
            {
                return false;
            }
        }

        var before = told.LastOrDefault(t => t < year, -1);
        var after = told.FirstOrDefault(t => t > year, -1);
        return !IsEdge(text, year) && !IsAnotherThings(text, span.From, span.To, year)
            && ((before >= 0 && IsBehind(text, before + 1, year)) || (after >= 0 && IsAhead(text, after, year)));
    }

    /// <summary>"At the start of 1927", "the victory of 1945": the year is that of another word.</summary>
    private static bool IsAnotherThings(EssayText text, int from, int to, int year)
    {
        var before = year - 2;
        return before >= 0 && text.Tokens[year - 1].Norm == "of" && text.Tokens[before] is { IsStop: false, Kind: TokenKind.Word } noun && !YearsNear.IsMonth(noun.Norm) && noun.Clause == text.Tokens[year].Clause
            && (before < from - 1 || before >= to) && (noun.Norm is not ("treaty" or "pact" or "agreement" or "act" or "conference" or "law") || before < from || before - to > Close || noun.Clause != text.Tokens[to - 1].Clause);
    }

    private static bool IsEdge(EssayText text, int year) => year > 1 && text.Tokens[year - 1].Norm == "of" && Edges.Contains(text.Tokens[year - 2].Norm);

    /// <summary>The year opens what is told, or stands straight before the name: "In 1923 the Treaty of ...", "the 1923 Treaty".</summary>
    private static bool IsAhead(EssayText text, int from, int year)
    {
        if (from - year <= 2 && text.Tokens[from].Clause == text.Tokens[year].Clause && !Joins.Contains(text.Tokens[from - 1].Norm) && !IsPart(text, from - 1))
        {
            return true;
        }

        var clause = text.Tokens[year].Clause;
        for (var i = year - 1; i >= 0 && text.Tokens[i].Clause == clause; i--)
        {
            var token = text.Tokens[i];
            if (Joins.Contains(token.Norm) && year + 1 < from && (Subjects.Contains(text.Tokens[year + 1].Norm) || text.Tokens[year + 1].Capital || text.Tokens[year + 1].Norm == "the"))
            {
                break;
            }

            if (!token.IsStop && token.Kind == TokenKind.Word && !YearsNear.IsMonth(token.Norm) && !Fronts.Contains(token.Norm) && !token.Norm.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        for (var i = year + 1; i < from; i++)
        {
            if (IsPart(text, i) || (Joins.Contains(text.Tokens[i].Norm) && !JoinsNames(text, i)) || text.Tokens[i].Norm == "years")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Nothing new is told between the name and the year: "the Treaty of X, which was signed in Italy in 1923".</summary>
    private static bool IsBehind(EssayText text, int to, int year)
    {
        var carried = Carriers.Contains(text.Tokens[to - 1].Norm);
        for (var i = to; i < year; i++)
        {
            var token = text.Tokens[i];
            if (IsPart(text, i) || token.Kind == TokenKind.Year || (Joins.Contains(token.Norm) && !JoinsNames(text, i) && !carried) || (Subjects.Contains(token.Norm) && token.Norm != "it") || IsSubject(text, i, to))
            {
                return false;
            }
        }

        return !OpensClause(text, to, year);
    }

    /// <summary>A word after which something else is told, but not in "so far as to", "as well as", "was published".</summary>
    private static bool IsPart(EssayText text, int i)
    {
        string Norm(int at) => at >= 0 && at < text.Tokens.Count ? text.Tokens[at].Norm : "";
        return Parts.Contains(Norm(i)) && Norm(i) switch
        {
            "so" => Norm(i + 1) is not ("far" or "much" or "called"),
            "as" => Norm(i - 1) is not ("far" or "well" or "much") && Norm(i + 1) is not ("to" or "well" or "far" or "much" or "a" or "an"),
            "published" => Norm(i - 1) is not ("was" or "were"),
            _ => true,
        };
    }

    /// <summary>"Germany and Russia", "the French and the British".</summary>
    private static bool JoinsNames(EssayText text, int at) =>
        at > 0 && at + 2 < text.Tokens.Count && text.Tokens[at - 1].Capital && text.Tokens[text.Tokens[at + 1].Norm == "the" ? at + 2 : at + 1].Capital;

    /// <summary>A name that begins something new: one with no preposition before it.</summary>
    private static bool IsSubject(EssayText text, int at, int to)
    {
        if (at <= to || text.Tokens[at] is not { Capital: true, IsStop: false } token || YearsNear.IsMonth(token.Norm))
        {
            return false;
        }

        var before = at - 1;
        while (before >= to && text.Tokens[before] is { Capital: true, IsStop: false } && text.Tokens[before].Clause == token.Clause)
        {
            before--;
        }

        return before >= to && !Prepositions.Contains(text.Tokens[before].Norm) && text.Tokens[before].Kind != TokenKind.Number;
    }

    /// <summary>"The treaty held, in 1923 France marched": the year opens a clause that goes on.</summary>
    private static bool OpensClause(EssayText text, int to, int year)
    {
        var clause = text.Tokens[year].Clause;
        if (text.Tokens[to - 1].Clause == clause)
        {
            return false;
        }

        for (var i = year - 1; i >= to && text.Tokens[i].Clause == clause; i--)
        {
            if (!text.Tokens[i].IsStop && !YearsNear.IsMonth(text.Tokens[i].Norm) && text.Tokens[i].Kind == TokenKind.Word)
            {
                return false;
            }
        }

        return text.Tokens[year - 1].Clause == clause && year + 1 < text.Tokens.Count && text.Tokens[year + 1].Clause == clause && text.Tokens[to].Norm is not ("which" or "where");
    }
}
