using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>A well-known person mixed up with a namesake: another forename before the surname that the rubric gives with its own.</summary>
internal static class NamesakeFinder
{
    private static readonly FrozenSet<string> Forenames = Lexicon.Words(
        """
        adam albert alexander alfred andrew anthony arthur austen austin benjamin catherine charles christopher clement daniel david edmund edward elizabeth ernest francis frederick
        george gilbert gordon hans harold harry henry herbert hugh ivan jack jacob james jane john jonathan joseph karl lambert leo leon leonard louis margaret maria mark martin mary
        matthew maurice max michael neville nicholas nigel oliver oscar patrick paul perkin peter philip ramsay ralph richard robert roger rudolf samuel simon stanley stephen theodore
        thomas victor vincent vladimir walter wilhelm william winston woodrow
        """);

    private static readonly ConditionalWeakTable<MarkScheme, Dictionary<string, (string Name, HashSet<string> Forenames)>> Known = [];

    private static readonly ConditionalWeakTable<SchemePattern, List<(string Text, Parts<Token> Words)>> Records = [];

    internal static IEnumerable<Slip> Find(PointFindings findings) => Others(findings).Concat(Surnames(findings));

    private static IEnumerable<Slip> Others(PointFindings findings)
    {
        var text = findings.Text;
        var people = Known.GetValue(findings.Pattern.Scheme, People);
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            if (!text.Tokens[i - 1].Capital || !text.Tokens[i].Capital)
            {
                continue;
            }

            var (first, last) = (text.Tokens[i - 1], text.Tokens[i]);
            if (first.Sentence == last.Sentence && last.Start - first.End == 1 && last.Norm.Length > 4 && Forenames.Contains(first.Norm)
                && people.TryGetValue(last.Norm, out var right) && right.Forenames.Count > 0 && !right.Forenames.Contains(first.Norm) && !findings.Assertions.IsRejected(i))
            {
                var quote = text.Original[first.Start..last.End];
                yield return new(first.Start, last.End, quote, SlipKind.Actor, $"You wrote “{quote}”. {right.Name} is meant here.", right.Name);
            }
        }
    }

    /// <summary>"Married Elizabeth Woodville" where the record has the marriage to Elizabeth of York: a surname that the scheme does not know, in a sentence with the record's words.</summary>
    private static IEnumerable<Slip> Surnames(PointFindings findings)
    {
        var text = findings.Text;
        var scheme = findings.Pattern;
        var records = Records.GetValue(scheme, RecordsOf);
        for (var i = 0; i + 1 < text.Tokens.Count; i++)
        {
            if (!text.Tokens[i].Capital || !text.Tokens[i + 1].Capital)
            {
                continue;
            }

            var (first, last) = (text.Tokens[i], text.Tokens[i + 1]);
            if (!Forenames.Contains(first.Norm) || scheme.Common.Contains(first.Stem) || findings.Assertions.IsRejected(i) || last is not { IsStop: false, Kind: TokenKind.Word } || last.Start - first.End != 1
                || last.Norm.Length < 4 || scheme.Vocabulary.Known(findings.Terms.StemOf(i + 1)) is not null || Lexicon.IsKnown(last.Norm))
            {
                continue;
            }

            var span = text.Sentences[first.Sentence];
            foreach (var (record, words) in records)
            {
                if (Of(words, first.Norm) is { } at && Enumerable.Range(0, words.Count).Any(w => (w < at || w > at + 2) && words[w] is { IsStop: false, Capital: false, Kind: TokenKind.Word } && Says(findings, span, words[w].Stem)))
                {
                    var right = record[words[at].Start..words[at + 2].End];
                    var quote = text.Original[first.Start..last.End];
                    yield return new(first.Start, last.End, quote, SlipKind.Actor, $"You wrote “{quote}”. {right} is meant here.", right);
                    break;
                }
            }
        }
    }

    /// <summary>The facts and events that speak of somebody of somewhere.</summary>
    private static List<(string Text, Parts<Token> Words)> RecordsOf(SchemePattern scheme) =>
        [.. scheme.Points.SelectMany(p => p.Facts.Select(f => f.Text)).Concat(scheme.Scheme.Dates.SelectMany(d => d.Names)).Where(t => t.Contains(" of ", StringComparison.Ordinal)).Select(t => (t, EssayText.Read(t).Tokens))];

    /// <summary>Where "Elizabeth of York" begins for the forename Elizabeth.</summary>
    private static int? Of(Parts<Token> words, string forename)
    {
        for (var w = 0; w + 2 < words.Count; w++)
        {
            if (words[w].Norm == forename && words[w + 1].Norm == "of" && words[w + 2].Capital)
            {
                return w;
            }
        }

        return null;
    }

    private static bool Says(PointFindings findings, Sentence span, string stem) =>
        Enumerable.Range(span.FirstToken, span.Count).Any(i => findings.Pattern.Vocabulary.MeanTheSame(stem, findings.Text.Tokens[i].Stem));

    /// <summary>People of the rubric by surname, with every forename that it gives them.</summary>
    private static Dictionary<string, (string Name, HashSet<string> Forenames)> People(MarkScheme scheme)
    {
        var people = new Dictionary<string, (string Name, HashSet<string> Forenames)>(StringComparer.Ordinal);
        foreach (var source in scheme.Points.SelectMany(p => p.Facts.Select(f => f.Text).Concat(p.Accept).Append(p.Statement)).Concat(scheme.OtherValid))
        {
            var tokens = EssayText.Read(source).Tokens;
            for (var i = 1; i < tokens.Count; i++)
            {
                if (tokens[i - 1].Capital && tokens[i].Capital && Forenames.Contains(tokens[i - 1].Norm) && tokens[i].Start - tokens[i - 1].End == 1)
                {
                    var known = people.GetValueOrDefault(tokens[i].Norm, (source[tokens[i - 1].Start..tokens[i].End], new HashSet<string>(StringComparer.Ordinal)));
                    known.Item2.Add(tokens[i - 1].Norm);
                    people[tokens[i].Norm] = known;
                }
            }
        }

        return people;
    }
}
