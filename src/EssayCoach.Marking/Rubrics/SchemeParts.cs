namespace EssayCoach.Marking.Rubrics;

/// <summary>The rubric as it stands in the document, section by section.</summary>
internal sealed class SchemeParts
{
    internal const string JudgementCode = "J";

    private readonly SectionLists lists;
    private readonly SideReader sides;
    private readonly ExpectationReader expected;
    private readonly MaterialReader material;

    internal SchemeParts(SourceText source, ProblemList problems)
    {
        lists = new(source, problems);
        sides = new(source, problems);
        expected = new(source, problems);
        material = new(source, problems);
    }

    internal Prose? Question { get; private set; }

    internal IReadOnlyList<Side> Sides => sides.Sides.All;

    internal IReadOnlyList<(PointParts Point, string Side)> Points => sides.Points;

    internal PointParts? Judgement => sides.Judgement;

    internal List<string> OffScope { get; } = [];

    internal List<WordGroup> Words { get; } = [];

    internal List<DatedEvent> Dates { get; } = [];

    internal List<string> OtherValid { get; } = [];

    /// <summary>The section with the question's own levels, or null.</summary>
    internal Section? Levels { get; private set; }

    internal string? Plan { get; private set; }

    internal List<ModelAnswer> ModelAnswers { get; } = [];

    internal List<SourceEntry> Sources { get; } = [];

    internal IReadOnlyList<Expectation> Expected { get; private set; } = [];

    internal void Read(Outline outline)
    {
        var sections = outline.Sections;
        var titles = sections.Count(s => s.Level == 1);
        for (var i = 0; i < sections.Count;)
        {
            // A section of level 1 or 2 goes on up to the next of these levels.
            var next = i + 1;
            while (sections[i].Level is 1 or 2 && next < sections.Count && sections[next].Level > 2)
            {
                next++;
            }

            ReadZone([.. sections.Skip(i).Take(next - i)], titles);
            i = next;
        }

        sides.Finish();
        Expected = [.. expected.Of([.. Points.Select(p => p.Point)], Judgement)];
    }

    private void ReadZone(IReadOnlyList<Section> zone, int titles)
    {
        var head = zone[0];
        if (head.Heading is null)
        {
            Question ??= sides.ReadLoose(head, mayAsk: true);
            return;
        }

        var kind = SectionKinds.Of(head.Heading.Line);
        if (head.Level == 1 && Question is null && kind == SectionKind.Side && (titles == 1 || IsQuestion(head.Heading.Line)))
        {
            Question = head.Heading.IsEmpty ? null : head.Heading;
            _ = sides.ReadLoose(head, mayAsk: false);
            sides.ReadWithoutSide(zone.Skip(1));
            return;
        }

        ReadKind(kind, head, zone);
    }

    private static bool IsQuestion(string heading) => heading.EndsWith('?') || heading.Split(' ').Length > 5;

    private void ReadKind(SectionKind kind, Section head, IReadOnlyList<Section> zone)
    {
        switch (kind)
        {
            case SectionKind.Judgement:
                sides.ReadJudgement(zone);
                break;
            case SectionKind.Words:
                Words.AddRange(lists.Words(head));
                break;
            case SectionKind.Dates:
                Dates.AddRange(lists.Dates(head));
                break;
            case SectionKind.OffScope:
                OffScope.AddRange(lists.Terms(head));
                break;
            case SectionKind.OtherValid:
                OtherValid.AddRange(lists.Entries(head));
                break;
            case SectionKind.Plan:
                Plan = string.Join("\n\n", new[] { Plan, lists.Markdown(zone) }.Where(p => p is not null));
                break;
            case SectionKind.ModelAnswer:
                ModelAnswers.Add(material.Answer(zone, lists));
                break;
            case SectionKind.Sources:
                Sources.AddRange(material.Sources(head));
                break;
            case SectionKind.Levels:
                Levels ??= head;
                break;
            case SectionKind.Expected:
                expected.Read(zone);
                break;
            case SectionKind.Loose or SectionKind.Side:
            default:
                sides.ReadSide(zone);
                break;
        }
    }
}
