using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Finds the mistakes that a rubric warns of.</summary>
internal static class ConfusionFinder
{
    private const int Alike = 4;
    private const int Apart = 6;
    private const double SharedEnough = 1.2;

    internal static List<ConfusionHit> Find(PointFindings findings)
    {
        var found = new List<ConfusionHit>();
        foreach (var hit in findings.Hits)
        {
            if (hit.Stance != Stance.Asserted)
            {
                continue;
            }

            var (use, point, item) = hit.Target;
            if ((use == WordingUse.Confusion && Belongs(findings, hit)) || (use == WordingUse.Wrong && StandsForTheRight(findings, hit)))
            {
                var confusion = findings.Pattern.Points[point].Confusions[item].Confusion;
                if (!MistakeClaim.Swaps(confusion.Text) && !IsItself(findings, point, hit.Sentence, confusion.Record) && Means(findings, hit) && !found.Exists(f => f.From < hit.To && f.To > hit.From && f.Confusion.Text == confusion.Text))
                {
                    found.Add(WithYear(findings, new(point, confusion, hit.From, hit.To), hit));
                }
            }
        }

        return found;
    }

    /// <summary>"In 1549 there was Kett's rebellion": with the year that the record gives it, the other thing is meant and not mixed up.</summary>
    internal static bool IsItself(PointFindings findings, int point, int sentence, string record)
    {
        var right = findings.Pattern.Points[point].Facts.SelectMany(f => ReadOnce.Of(findings.Pattern.Scheme, f.Text).Tokens).Where(t => t.Kind == TokenKind.Year).Select(t => t.Value).ToHashSet();
        return ReadOnce.Of(findings.Pattern.Scheme, record).Tokens.Any(t => t.Kind == TokenKind.Year && !right.Contains(t.Value) && findings.Years.Written(sentence).Contains(t.Value));
    }

    /// <summary>The claim with the year that makes it false.</summary>
    private static ConfusionHit WithYear(PointFindings findings, ConfusionHit claim, Hit hit)
    {
        var years = hit.Wording.Slots.SelectMany(s => s.Years).ToList();
        var span = findings.Text.Sentences[hit.Sentence];
        var at = years.Count == 0 ? -1 : Enumerable.Range(span.FirstToken, span.Count).FirstOrDefault(i => findings.Text.Tokens[i].Kind == TokenKind.Year && years.Contains(findings.Text.Tokens[i].Value), -1);
        return at < 0 ? claim : claim with { From = Math.Min(claim.From, at), To = Math.Max(claim.To, at + 1) };
    }

    /// <summary>
    /// False where the words stand for something else: a title ("the Five Year Plans" is no planning), a year of another clause, what is told apart
    /// ("not the same as"), or a word that only means the same as the wrong name.
    /// </summary>
    private static bool Means(PointFindings findings, Hit hit)
    {
        var tokens = findings.Text.Tokens;
        var clause = tokens[hit.From].Clause;
        var titled = hit.Wording.Claims && hit.Told.All(t => tokens[t].Capital && t > findings.Text.Sentences[hit.Sentence].FirstToken);
        var years = hit.Wording.Slots.SelectMany(s => s.Years).ToList();
        var dated = years.Count == 0 || Enumerable.Range(findings.Text.Sentences[hit.Sentence].FirstToken, findings.Text.Sentences[hit.Sentence].Count).Any(i => tokens[i].Kind == TokenKind.Year && years.Contains(tokens[i].Value) && tokens[i].Clause == clause);
        var apart = hit.Target.Use == WordingUse.Wrong && Enumerable.Range(Math.Max(0, hit.From - Apart), hit.From - Math.Max(0, hit.From - Apart)).Any(i => tokens[i].Clause == clause && (Lexicon.IsNegator(tokens[i].Norm) || tokens[i].Norm == "unlike"));
        apart |= hit.Target.Use == WordingUse.Wrong && Enumerable.Range(hit.To, Math.Min(3, Math.Max(0, findings.Text.Sentences[hit.Sentence].EndToken - hit.To))).Any(i => tokens[i].Clause == clause && tokens[i].Norm == "not" && tokens[i - 1].IsStop);
        var literal = hit.Target.Use != WordingUse.Wrong || hit.Wording.Slots.Length > 1 || hit.Wording.Text.Contains(' ', StringComparison.Ordinal) || findings.Terms.StemOf(hit.From) == ReadOnce.Of(findings.Pattern.Scheme, hit.Wording.Text).Tokens[0].Stem;
        var another = hit.Wording.Slots is [{ IsName: true } subject, ..] && hit.Told.Any(t => t > hit.Told[0] && tokens[t].Capital && tokens[t - 1].Norm is not ("by" or "of" or "for") && findings.Pattern.Vocabulary.Known(tokens[t].Stem) is { } term && subject.Terms.Contains(term)
            && !hit.Told.Any(x => x < t && findings.Pattern.Vocabulary.Known(tokens[x].Stem) is { } before && subject.Terms.Contains(before)));
        another |= hit.Wording.Slots is [{ IsName: true }, ..] && Enumerable.Range(hit.From + 1, Math.Max(0, hit.To - hit.From - 2)).Any(i => tokens[i - 1].Norm is "and" or "but" or "while" && tokens[i] is { Capital: true, IsStop: false } && !hit.Told.Contains(i)
            && !tokens[i + 1].Capital && findings.Pattern.Points[hit.Target.Point].Facts.Any(f => f.Core && f.Text.Contains(findings.Text.Original[tokens[i].Start..tokens[i].End], StringComparison.Ordinal)));
        another |= hit.Wording.Slots.Length == 2 && hit.Told.Count == 2 && MistakeClaim.Equates(hit.Wording.Text) && !ClaimFinder.IsSame(findings.Text, hit.Told[0] + 1, hit.Told[1]);
        another |= hit.Wording.Slots is [{ IsName: true, IsTelling: false }, ..] && hit.Told.Count > 1 && tokens[hit.Told[0]].Capital && !tokens[hit.Told[1]].Capital && hit.Wording.Slots.Skip(1).Any(s => s.IsName) && findings.Pattern.Vocabulary.Known(tokens[hit.Told[0]].Stem) is { } acts && !hit.Wording.Slots[0].Terms.Contains(acts);
        another |= hit.Wording is { Claims: true, Words: 2, Slots: [{ IsName: true } acting, ..] } && !findings.Terms.In(hit.Sentence).Exists(t => acting.Terms.Contains(t.Term) && (t.From <= hit.Told[0] || tokens[t.From - 1].Norm == "by"));
        another |= hit.Wording is { Claims: true, Denies: true } && !ClaimStance.IsDenialOf(findings.Text, findings.Text.Sentences[hit.Sentence], hit.Told);
        another |= MistakeClaim.Attributes(findings.Pattern.Points[hit.Target.Point].Confusions[hit.Target.Item].Confusion.Text) && Enumerable.Range(hit.From, hit.To - hit.From).Any(i => tokens[i].Norm == "and");
        apart |= Enumerable.Range(hit.From, hit.To - hit.From).Any(i => tokens[i].Norm is "than" or "rather" && !hit.Wording.Text.Contains(tokens[i].Norm, StringComparison.Ordinal));
        return !titled && !another && dated && !apart && literal && ClaimStance.IsStated(findings.Text, findings.Text.Sentences[hit.Sentence], hit.From, hit.To, hit.Wording.Text) && Quantity.Agrees(hit.Wording.Text, findings.Text, findings.Text.Sentences[hit.Sentence], hit.From, hit.To);
    }

    /// <summary>A bare name is a mistake only where the sentence speaks of the point; a claim ("says that ...") speaks for itself.</summary>
    private static bool Belongs(PointFindings findings, Hit hit) =>
        (hit.Wording.Claims && hit.Wording.Slots.Length > 1 && !MistakeClaim.IsOfPronoun(hit.Wording.Text) && ConfusionPattern.IsClaim(findings.Pattern.Points[hit.Target.Point].Confusions[hit.Target.Item].Confusion.Text))
        || findings.Hits.Exists(h => h.Sentence == hit.Sentence && h.Target.Point == hit.Target.Point && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted
            && (h.From >= hit.To || h.To <= hit.From) && !ClaimStance.IsContrasted(findings.Text, h.From, hit.From));

    /// <summary>"X for Y": X stands in a sentence that otherwise speaks of the point, and Y does not.</summary>
    private static bool StandsForTheRight(PointFindings findings, Hit wrong)
    {
        var point = wrong.Target.Point;
        var paragraph = findings.Text.Sentences[wrong.Sentence].Paragraph;
        var right = IsNamedByLast(findings, wrong) || findings.Hits.Exists(h => h.Target.Use == WordingUse.Right && h.Target.Point == point && h.Target.Item == wrong.Target.Item
            && findings.Text.Sentences[h.Sentence].Paragraph == paragraph && Math.Abs(h.Sentence - wrong.Sentence) <= 1);
        if (right || IsOfAnother(findings, wrong))
        {
            return false;
        }

        var pattern = findings.Pattern.Points[point];
        var others = findings.Hits.Where(h => h.Target.Point == point && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted
                && Math.Abs(h.Sentence - wrong.Sentence) <= 1 && findings.Text.Sentences[h.Sentence].Paragraph == paragraph)
            .Select(h => h.Target.Item).Distinct().ToList();
        var year = pattern.Facts.Where(f => f.Core).SelectMany(f => f.Years).Distinct().ToList();
        var dated = year.Count > 0 && (findings.Years.Speaks(wrong.Sentence, year) || SpeaksThere(findings, wrong.Sentence, year));
        var here = findings.Hits.Exists(h => h.Sentence == wrong.Sentence && h.Target.Point == point && h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Stance == Stance.Asserted
            && pattern.Facts[h.Target.Item] is { Core: true, IsActor: false, IsEffect: false });
        return others.Count + (dated ? 1 : 0) >= 2 || here || (LooksLike(wrong, pattern.Confusions[wrong.Target.Item].Right) && Shared(findings, wrong) >= SharedEnough);
    }

    /// <summary>True where the sentence tells of another point to which the wrong name belongs, with more of that point's words.</summary>
    private static bool IsOfAnother(PointFindings findings, Hit wrong)
    {
        var told = findings.HitsIn[wrong.Sentence].Where(h => h.Target is { Use: WordingUse.Fact, Point: >= 0 } && h.Target.Point != wrong.Target.Point && h.Stance == Stance.Asserted).ToList();
        return told.Exists(h => h.Told.Contains(wrong.From)
            && (h.Told.Count > 1 || told.Exists(o => o.Target.Point == h.Target.Point && o.Target.Item != h.Target.Item && !o.Told.Contains(wrong.From))));
    }

    /// <summary>True where the sentence itself calls the right person by the last of the names.</summary>
    private static bool IsNamedByLast(PointFindings findings, Hit wrong)
    {
        var span = findings.Text.Sentences[wrong.Sentence];
        return findings.Pattern.Points[wrong.Target.Point].Confusions[wrong.Target.Item].Right is { } right && right.Text.Split(' ') is { Length: 2 } names && names.All(n => char.IsUpper(n[0])) && !wrong.Wording.Text.EndsWith(names[1], StringComparison.OrdinalIgnoreCase)
            && Lexicon.Stem(names[1].ToLowerInvariant()) is var last
            && Enumerable.Range(span.FirstToken, span.Count).Any(i => findings.Text.Tokens[i] is { Capital: true } token && token.Stem == last);
    }

    /// <summary>"The disappointment was at Geneva. In 1922 many countries met there": the next sentence gives the year of the place.</summary>
    private static bool SpeaksThere(PointFindings findings, int sentence, List<int> years)
    {
        var next = sentence + 1;
        return next < findings.Text.Sentences.Count && findings.Text.Sentences[next] is var span && span.Paragraph == findings.Text.Sentences[sentence].Paragraph
            && findings.Years.Written(sentence).Count == 0 && findings.Years.Speaks(next, years) && Enumerable.Range(span.FirstToken, span.Count).Any(i => findings.Text.Tokens[i].Norm == "there");
    }

    private static bool LooksLike(Hit wrong, Wording? right) =>
        right is not null && !wrong.Wording.Text.Contains(' ', StringComparison.Ordinal) && !right.Text.Contains(' ', StringComparison.Ordinal)
        && wrong.Wording.Text.Length > Alike && right.Text.Length > Alike && wrong.Wording.Text.AsSpan(0, Alike).Equals(right.Text.AsSpan(0, Alike), StringComparison.OrdinalIgnoreCase);

    /// <summary>How much of what tells the point from others the sentence says beside the wrong name.</summary>
    private static double Shared(PointFindings findings, Hit wrong)
    {
        var weights = findings.Pattern.TermsOfPoint(wrong.Target.Point);
        return findings.Terms.In(wrong.Sentence).Where(t => t.From >= wrong.To || t.To <= wrong.From).GroupBy(t => t.From).Sum(g => g.Max(t => weights.GetValueOrDefault(t.Term)));
    }
}
