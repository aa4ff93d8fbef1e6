using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Reads points that stand as bullets, numbers or lines under headings.</summary>
internal sealed partial class BareScheme(DraftScheme scheme, IReadOnlySet<string> split)
{
    private const int LongestStatement = 2000;

    private string side = "";
    private readonly List<string> mistakes = [];
    private bool concluding;
    private bool mistaken;
    private DraftPoint? last;

    internal void Read(List<PageLine> lines)
    {
        var bullets = lines.Exists(l => l.IsBullet);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Text.Length == 0)
            {
                last = null;
            }
            else if (!line.IsHeading && ((last is not null && BareFields.Read(line.Text, last)) || Note().IsMatch(line.Text)))
            {
                continue;
            }
            else if (line.Opens() == PagePart.Judgement || (IsHeading(lines, i, bullets) && SectionKinds.Of(line.Text) == SectionKind.Judgement))
            {
                (concluding, mistaken, last) = (true, false, null);
            }
            else if (IsHeading(lines, i, bullets))
            {
                Open(line.Text.TrimEnd(':', ' '));
            }
            else if (!line.IsBullet && last is { Statement.Length: < LongestStatement } && GoesOn(line, i == 0 ? null : lines[i - 1], bullets))
            {
                last.Statement += " " + line.Text;
            }
            else
            {
                Add(line, bullets);
            }
        }

        foreach (var point in scheme.Points.Where(p => p.IsBare))
        {
            BareFields.ReadInside(point);
        }

        MistakeSection.Assign(scheme, mistakes);
        Split();
    }

    /// <summary>Marked as one, or short with a point under it; in a list of bullets a heading has none.</summary>
    private static bool IsHeading(List<PageLine> lines, int at, bool bullets)
    {
        var line = lines[at];
        if (line.IsHeading || line.IsBullet || !line.IsShort)
        {
            return line.IsHeading;
        }

        var next = lines.Skip(at + 1).FirstOrDefault(l => l.Text.Length > 0);
        var alone = at == 0 || lines[at - 1].Text.Length == 0;
        return next is not null && (bullets ? next.IsBullet && !(at > 0 && lines[at - 1].BreaksOff) : line.Text.EndsWith(':') || (alone && !next.IsShort));
    }

    /// <summary>A line without a bullet goes on from the one above where that has not ended, or where it begins small.</summary>
    private static bool GoesOn(PageLine line, PageLine? above, bool bullets) =>
        above is { Text.Length: > 0 } && (char.IsLower(line.Text[0]) || (!above.EndsSentence && (bullets || above.Text.Split(' ').Length > 8)));

    private void Open(string heading)
    {
        last = null;
        (concluding, mistaken) = (false, MistakeSection.IsHeading(heading));
        if (mistaken || Leading().IsMatch(heading))
        {
            return;
        }

        var found = SectionKinds.SideOf(heading);
        if (found.Code.Length == 0 || SectionKinds.Of(heading) != SectionKind.Side)
        {
            return;
        }

        side = found.Code;
        if (!scheme.Sides.Exists(s => s.Code == side))
        {
            scheme.Sides.Add(found);
        }
    }

    private void Add(PageLine line, bool bullets)
    {
        var text = Marks().Replace(line.Text, "").Trim().TrimEnd(';').TrimEnd();
        if (text.Count(char.IsLetter) < 3 || Note().IsMatch(text))
        {
            return;
        }

        if (mistaken && (line.IsBullet || !bullets))
        {
            mistakes.Add(text);
            return;
        }

        if (concluding || line.IsConclusion)
        {
            last = scheme.Judgement is null ? new() { Statement = text } : scheme.Judgement;
            last.Statement = scheme.Judgement is null ? text : last.Statement + " " + text;
            scheme.Judgement = last;
            return;
        }

        // Among bullets a plain paragraph introduces or comments; without any, each is a point.
        if (bullets && !line.IsBullet)
        {
            last = null;
            scheme.Questions.Add($"This paragraph is not taken as a point; is it one? {text}");
            return;
        }

        if (side.Length == 0)
        {
            Open("Points");
        }

        last = new() { Statement = text, Side = side, IsBare = true };
        scheme.Points.Add(last);
    }

    /// <summary>Offers to split what holds several facts, and splits what the tutor wants split.</summary>
    private void Split()
    {
        foreach (var point in scheme.Points.Where(p => p.IsBare && p.Confusions.Count + p.Accept.Count + p.Core.Count == 0).ToList())
        {
            var (id, parts) = (Slug.Of(Slug.Opening(point.Statement)), FactSplitter.Parts(point.Statement));
            if (parts.Count > 1 && (split.Contains(id) || split.Contains(RubricDraft.Everything)))
            {
                var at = scheme.Points.IndexOf(point);
                scheme.Points.RemoveAt(at);
                scheme.Points.InsertRange(at, parts.Select(p => new DraftPoint { Statement = p, Side = point.Side, IsBare = true }));
            }
            else if (parts.Count > 1)
            {
                scheme.Splits.Add(new(id, point.Statement, parts));
            }
        }
    }

    [GeneratedRegex(@"\s*[\[(][0-9]{1,2}( marks?)?[\])]\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    /// <summary>What a scheme says to its markers, which no student writes.</summary>
    [GeneratedRegex(@"^(ignore|ora|owtte|max(imum)?( of)?|award|any [a-z]+ from|[0-9] marks? (for|each))\b.{0,80}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(points|answers?|responses?|candidates|students|indicative content|mark ?scheme|possible|content)\b.*\b(may|might|could|include|content|scheme|points)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
