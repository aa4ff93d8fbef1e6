namespace EssayCoach.Marking.Points;

/// <summary>Finds the mistakes that a rubric warns of.</summary>
internal static class ConfusionFinder
{
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
                if (!found.Exists(f => f.From < hit.To && f.To > hit.From && f.Confusion.Text == confusion.Text))
                {
                    found.Add(new(point, confusion, hit.From, hit.To));
                }
            }
        }

        return found;
    }

    /// <summary>A bare name is a mistake only where the sentence speaks of the point; a claim ("says that ...") speaks for itself.</summary>
    private static bool Belongs(PointFindings findings, Hit hit) =>
        (hit.Wording.Claims && hit.Wording.Slots.Length > 1 && ConfusionPattern.IsClaim(findings.Pattern.Points[hit.Target.Point].Confusions[hit.Target.Item].Confusion.Text))
        || findings.Hits.Exists(h => h.Sentence == hit.Sentence && h.Target.Point == hit.Target.Point && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted
            && (h.From >= hit.To || h.To <= hit.From));

    /// <summary>"X for Y": X stands in a sentence that otherwise speaks of the point, and Y does not.</summary>
    private static bool StandsForTheRight(PointFindings findings, Hit wrong)
    {
        var point = wrong.Target.Point;
        var paragraph = findings.Text.Sentences[wrong.Sentence].Paragraph;
        var right = findings.Hits.Exists(h => h.Target.Use == WordingUse.Right && h.Target.Point == point && h.Target.Item == wrong.Target.Item
            && findings.Text.Sentences[h.Sentence].Paragraph == paragraph && Math.Abs(h.Sentence - wrong.Sentence) <= 1);
        if (right)
        {
            return false;
        }

        var pattern = findings.Pattern.Points[point];
        var others = findings.Hits.Where(h => h.Target.Point == point && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted
                && Math.Abs(h.Sentence - wrong.Sentence) <= 1 && findings.Text.Sentences[h.Sentence].Paragraph == paragraph)
            .Select(h => h.Target.Item).Distinct().ToList();
        var year = pattern.Facts.Where(f => f.Core).SelectMany(f => f.Years).Distinct().ToList();
        var dated = year.Count > 0 && findings.Years.Speaks(wrong.Sentence, year);
        var here = findings.Hits.Exists(h => h.Sentence == wrong.Sentence && h.Target.Point == point && h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Stance == Stance.Asserted
            && pattern.Facts[h.Target.Item] is { Core: true, IsActor: false, IsEffect: false });
        return others.Count + (dated ? 1 : 0) >= 2 || here;
    }
}
