using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>Lists the factual errors that the rubric or its table of dates backs.</summary>
public static class SlipFinder
{
    /// <summary>A claim in no more words than this needs its sentence around it to be understood.</summary>
    private const int Telling = 2;

    /// <summary>Finds the slips of an essay.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <returns>Slips in the order of the text; no two overlap.</returns>
    public static IReadOnlyList<Slip> Find(PointFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var swapped = NameSwapFinder.Find(findings);
        var found = findings.Confusions.Where(c => !OtherSubject.Has(findings, c)).Select(c => Confused(findings, c)).Concat(swapped)
            .Concat(findings.Clashes.Where(c => !IsSwap(findings, c) && !Stands(findings, swapped, c) && !NameSwapFinder.Fits(findings, c)).Select(c => Misdated(findings, c)))
            .Concat(NamesakeFinder.Find(findings)).Concat(LookAlikeFinder.Find(findings)).Concat(PartyFinder.Find(findings)).Concat(ActorFinder.Find(findings)).Concat(RoleFinder.Find(findings)).Concat(ListedDateFinder.Find(findings));
        var slips = new List<Slip>();
        foreach (var slip in found.OrderBy(s => s.End - s.Start).ThenBy(s => s.Start))
        {
            if (!slips.Exists(s => s.Start < slip.End && s.End > slip.Start))
            {
                slips.Add(slip);
            }
        }

        return [.. slips.OrderBy(s => s.Start)];
    }

    /// <summary>A name that is wrong for the sentence's facts also looks misdated; the name is the slip, not the year.</summary>
    private static bool IsSwap(PointFindings findings, DateClash clash)
    {
        var token = findings.Text.Tokens[clash.YearToken];
        return findings.Confusions.Any(c => findings.Text.Tokens[c.From].Sentence == token.Sentence && c.Point != clash.Point
            && findings.Pattern.Points[c.Point].Facts.Any(f => f.Years.Contains(token.Value)));
    }

    /// <summary>True where the clash's sentence calls its event by a wrong name: one slip is enough.</summary>
    private static bool Stands(PointFindings findings, List<Slip> swapped, DateClash clash) =>
        findings.Text.Sentences[findings.Text.Tokens[clash.YearToken].Sentence] is var sentence && swapped.Exists(s => s.Start >= sentence.Start && s.End <= sentence.End);

    private static Slip Misdated(PointFindings findings, DateClash clash)
    {
        var token = findings.Text.Tokens[clash.YearToken];
        var quote = findings.Text.Original[token.Start..token.End];
        return new(token.Start, token.End, quote, SlipKind.Date, SlipWords.Misdated(clash, quote), clash.Record);
    }

    private static Slip Confused(PointFindings findings, ConfusionHit hit)
    {
        var (start, end) = Quoted(findings.Text, hit);
        var quote = findings.Text.Original[start..end];
        var sentence = findings.Text.Sentences[findings.Text.Tokens[hit.From].Sentence];
        var written = SlipWords.IsExchange(hit.Confusion) || hit.To - hit.From > Telling ? quote : findings.Text.Original[sentence.Start..sentence.End];
        return new(start, end, quote, Kind(hit.Confusion), SlipWords.Confused(findings.Pattern.Points[hit.Point].Point.Title, hit.Confusion, written), Expected(hit.Confusion));
    }

    /// <summary>Where the claim stands, with the "nothing" or "no" that follows it, and no word cut at its hyphen.</summary>
    private static (int Start, int End) Quoted(EssayText text, ConfusionHit hit)
    {
        var last = hit.To - 1;
        if (last + 1 < text.Tokens.Count && text.Tokens[last + 1].Sentence == text.Tokens[last].Sentence && text.Tokens[last + 1].Clause == text.Tokens[last].Clause && Lexicon.IsNegator(text.Tokens[last + 1].Norm))
        {
            last++;
        }

        while (last + 1 < text.Tokens.Count && text.Tokens[last + 1].Start == text.Tokens[last].End + 1 && text.Original[text.Tokens[last].End] == '-')
        {
            last++;
        }

        return (text.Tokens[hit.From].Start, text.Tokens[last].End);
    }

    private static string Expected(Confusion confusion)
    {
        var cut = confusion.Text.IndexOf(" for ", StringComparison.Ordinal);
        return cut > 0 && confusion.Text.Length < 60 ? confusion.Text[(cut + 5)..] : confusion.Record.Length > 0 ? confusion.Record : "not " + confusion.Text;
    }

    private static SlipKind Kind(Confusion confusion) => confusion.Kind switch
    {
        "date" => SlipKind.Date,
        "actor" => SlipKind.Actor,
        "place" => SlipKind.Place,
        _ => SlipKind.Concept,
    };
}
