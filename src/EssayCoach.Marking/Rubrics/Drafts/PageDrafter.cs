namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Reads a bare mark scheme, or a question page as it was pasted with essay, plan and advertising around the scheme.</summary>
internal static class PageDrafter
{
    private const int MostParagraphs = 15;
    private const int LongProse = 320;

    internal static IReadOnlyList<DraftScheme> Read(IReadOnlyList<string> page, IReadOnlySet<string> split)
    {
        var scheme = new DraftScheme();
        var (bands, lines) = LevelLines.Take(page);
        LevelLines.Keep(bands, scheme);
        var rest = PageDetails.Take(PageTables.AsBullets(lines), scheme);
        var parts = Cut(rest, scheme);
        foreach (var (part, opened, inside) in parts)
        {
            switch (part)
            {
                case PagePart.Essay:
                    scheme.Answer(opened!.AnswerHeading).AddRange(inside.Where(l => l.Text.Length > 0).Select(l => l.Text));
                    break;
                case PagePart.Plan:
                    scheme.Plan.AddRange(PlanLines(inside));
                    break;
                case PagePart.Sources:
                    scheme.Sources.AddRange(inside.Where(l => l.Text.Length > 0).Select(l => l.Text));
                    break;
                default:
                    break;
            }
        }

        // Where the page has a mark scheme, only that is one; else its plan is; else all that is nothing else.
        var from = new[] { PagePart.Scheme, PagePart.None, PagePart.Plan }
            .FirstOrDefault(k => parts.Exists(p => p.Part == k && Points(p.Lines) > 0), PagePart.None);
        foreach (var (_, _, inside) in parts.Where(p => p.Part == from))
        {
            new BareScheme(scheme, split).Read(inside);
        }

        if (scheme.Detail("period") is null && DraftPeriod.OfQuestion(scheme.Question) is { } period)
        {
            scheme.Details.Add(("period", period));
            scheme.Questions.Add($"The years {period} were taken from the question. Are they the years that it covers? (period:)");
        }

        if (from == PagePart.Plan)
        {
            scheme.Questions.Add("The page has no mark scheme: the points were taken from its plan. Are they all?");
        }

        if (from == PagePart.None && scheme.Points.Count > 0 && (scheme.Points.Count > MostParagraphs || scheme.Points.Average(p => p.Statement.Length) > LongProse))
        {
            scheme.HasNoScheme = true;
        }

        if (scheme.Levels.Count == 0 && parts.Exists(p => p.Part == PagePart.Levels))
        {
            scheme.Questions.Add("The page describes levels, which were not taken over: name a level set, or write one in levels/ in words of your own.");
        }

        return [scheme];
    }

    private static int Points(List<PageLine> lines) => lines.Count(l => l.IsBullet || (l.Text.Length > 0 && !l.IsShort));

    private static List<(PagePart Part, PageLine? Opened, List<PageLine> Lines)> Cut(IEnumerable<PageLine> lines, DraftScheme scheme)
    {
        var parts = new List<(PagePart Part, PageLine? Opened, List<PageLine> Lines)> { (PagePart.None, null, []) };
        var asked = WordingLint.Plain(scheme.Question);
        foreach (var line in lines)
        {
            var opens = line.Opens();
            if (line.Text.Length > 0 && (opens == PagePart.Advertising || (parts[^1].Part == PagePart.Advertising && opens is PagePart.None or PagePart.Judgement)))
            {
                scheme.LeftOut.Add(line.Text);
            }

            if (opens == PagePart.Advertising && parts[^1].Part is PagePart.Scheme or PagePart.None or PagePart.Plan)
            {
                continue;
            }

            // A conclusion inside an essay or a plan is a part of it.
            if (opens is not (PagePart.None or PagePart.Judgement))
            {
                parts.Add((opens, line, []));
            }
            else if (asked.Length == 0 || WordingLint.Plain(line.Text) != asked)
            {
                parts[^1].Lines.Add(line);
            }
        }

        return parts;
    }

    private static IEnumerable<string> PlanLines(List<PageLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > 0)
            {
                var heading = lines[i].IsHeading || (lines[i].IsShort && !lines[i].IsBullet && !lines[i].Text.Contains(':', StringComparison.Ordinal));
                yield return heading ? (i > 0 ? "\n" : "") + "### " + Markup.Inline(lines[i].Text) + "\n" : "- " + Markup.Block(lines[i].Text);
            }
        }
    }
}
