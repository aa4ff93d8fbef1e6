using System.Text;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Writes what was found as a rubric document.</summary>
internal static class DraftWriter
{
    internal static string Write(DraftScheme scheme, string id)
    {
        var text = new StringBuilder("---\n");
        text.Append("id: ").Append(Markup.Yaml(id)).Append('\n');
        foreach (var (key, value) in scheme.Details.Where(d => d.Key != "id" && d.Value.Length > 0))
        {
            text.Append(key).Append(": ").Append(Markup.Yaml(value)).Append('\n');
        }

        text.Append("---\n");
        if (scheme.Question.Length > 0)
        {
            text.Append("\n# ").Append(Markup.Inline(scheme.Question)).Append('\n');
        }

        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var side in scheme.Sides.Where(s => scheme.Points.Exists(p => p.Side == s.Code)))
        {
            text.Append("\n## ").Append(Heading(side)).Append('\n');
            var named = scheme.Points.Where(p => p.Side == side.Code).Select(p => Name(p, titles)).ToList();

            // Bullets first: under a point's heading they would be its fields.
            foreach (var (point, title) in named.Where(n => n.Title is null).Concat(named.Where(n => n.Title is not null)))
            {
                Point(text, point, title);
            }
        }

        if (scheme.Judgement is { } judgement)
        {
            text.Append("\n## Judgement\n");
            Point(text, judgement, judgement.Title);
        }

        Lists(text, scheme);
        return text.ToString();
    }

    /// <summary>A side's heading: its name, with its code where that says more, and never one that opens a section with a meaning of its own.</summary>
    private static string Heading(Side side)
    {
        var name = side.Name.Length == 0 ? side.Code : side.Name;
        var coded = side.Code.Length <= SectionKinds.LongestCode && side.Code.All(char.IsLetterOrDigit) ? side.Code + ": " + name : name;
        string[] ways = [side.Code == Slug.Of(name) ? name : coded, coded, "On " + name];
        return Markup.Inline(ways.FirstOrDefault(w => SectionKinds.Of(w) == SectionKind.Side, "Points"));
    }

    /// <summary>The heading that a point needs; null for a bullet that stands by itself.</summary>
    private static (DraftPoint Point, string? Title) Name(DraftPoint point, HashSet<string> titles)
    {
        var title = point.IsBare && point.Title.Length == 0 ? Slug.Opening(point.Statement) : point.Title;
        if (titles.Add(Slug.Of(title)))
        {
            return (point, point.IsBare && point.Title.Length == 0 ? null : title);
        }

        var n = 2;
        while (!titles.Add(Slug.Of($"{title} {n}")))
        {
            n++;
        }

        return (point, $"{title} {n}");
    }

    private static void Point(StringBuilder text, DraftPoint point, string? title)
    {
        if (title is null)
        {
            text.Append(EndsWithHeading(text) ? "\n" : "").Append("- ").Append(Markup.Block(point.Statement)).Append('\n');
        }
        else
        {
            text.Append(title.Length > 0 ? "\n### " + Markup.Inline(title) + "\n" : "");
            text.Append(point.Statement.Length > 0 ? "\n" + Markup.Block(point.Statement) + "\n" : "").Append(HasFields(point) ? "\n" : "");
        }

        Fields(text, point, title is null ? "  - " : "- ");
    }

    private static bool HasFields(DraftPoint point) =>
        point.Core.Count + point.Extra.Count + point.Accept.Count + point.Confusions.Count + point.Samples.Count > 0 || point.Partial.Length > 0;

    private static bool EndsWithHeading(StringBuilder text)
    {
        var at = text.Length - 2;
        while (at > 0 && text[at - 1] != '\n')
        {
            at--;
        }

        return at >= 0 && text[at] == '#';
    }

    private static void Fields(StringBuilder text, DraftPoint point, string start)
    {
        void Line(string key, string value) => text.Append(start).Append(key).Append(": ").Append(Markup.Inline(value)).Append('\n');

        point.Core.ForEach(f => Line("Core", f));
        point.Extra.ForEach(f => Line("Extra", f));
        if (point.Accept.Count > 0)
        {
            Line("Accept", string.Join("; ", point.Accept));
        }

        foreach (var confusion in point.Confusions)
        {
            Line($"Confusion ({confusion.Kind})", confusion.Text + (confusion.Record.Length > 0 ? " => " + confusion.Record : ""));
            foreach (var wording in confusion.Wordings)
            {
                text.Append("  ").Append(start).Append(Markup.Block(wording)).Append('\n');
            }
        }

        if (point.Partial.Length > 0)
        {
            Line("Partial", point.Partial);
        }

        foreach (var (key, sample) in point.Samples)
        {
            Line(key, sample);
        }
    }

    private static void Lists(StringBuilder text, DraftScheme scheme)
    {
        Section(text, "Levels", scheme.Levels.Count == 0 ? [] : scheme.Levels.OrderByDescending(b => b.Level)
            .Select(b => $"| {b.Level} | {(b.From == b.To ? $"{b.To}" : $"{b.From}-{b.To}")} | {Markup.Cell(b.Descriptor)} |")
            .Prepend("| level | marks | in our words |\n| --- | --- | --- |"));
        Section(text, "Words", scheme.Words.Select(w => "- " + Markup.Inline(w.Word) + ": " + Markup.Inline(string.Join("; ", w.Same)) + (w.NotSame.Count > 0 ? " | not: " + Markup.Inline(string.Join("; ", w.NotSame)) : "")));
        Section(text, "Dates", scheme.Dates.Count == 0 ? [] : scheme.Dates
            .Select(d => $"| {Markup.Cell(string.Join(" / ", d.Names))} | {string.Join(", ", d.Years)} | {Markup.Cell(d.Record)} |")
            .Prepend("| event | right | record |\n| --- | --- | --- |"));
        Section(text, "Off scope", scheme.OffScope.Select(o => "- " + Markup.Block(o)));
        Section(text, "Other valid points", scheme.OtherValid.Select(o => "- " + Markup.Block(o)));
        Section(text, "Plan", scheme.Plan);
        foreach (var (heading, paragraphs) in scheme.ModelAnswers)
        {
            Section(text, Markup.Inline(heading), paragraphs.Select((p, i) => (i > 0 ? "\n" : "") + Markup.Block(p)));
        }

        Section(text, "Sources", scheme.Sources.Select(s => "- " + Markup.Block(s)));
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append("\n## ").Append(heading).Append("\n\n").Append(string.Join('\n', all)).Append('\n');
        }
    }
}
