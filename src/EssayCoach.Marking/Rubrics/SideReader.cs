namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads the sides of the argument with their points, full ones under headings and bare bullets alike, and the judgement.</summary>
internal sealed class SideReader(SourceText source, ProblemList problems)
{
    private static readonly string[] Conclusions = ["in conclusion", "overall", "on balance", "to conclude", "conclusion:", "judgement:", "judgment:"];

    private readonly PointReader points = new(source, problems);
    private readonly List<Piece> unused = [];

    internal SideList Sides { get; } = new();

    internal List<(PointParts Point, string Side)> Points { get; } = [];

    internal PointParts? Judgement { get; private set; }

    /// <summary>Reads what stands before the first side: a bare scheme, or an introduction.</summary>
    /// <returns>The question, where it is the first line and no heading.</returns>
    internal Prose? ReadLoose(Section section, bool mayAsk)
    {
        var pieces = Bullets.Of(section.Blocks, source);
        Prose? question = null;
        if (mayAsk && pieces is [{ Kind: PieceKind.Paragraph or PieceKind.Label } first, ..] && first.Text.Line.EndsWith('?'))
        {
            question = first.Text;
            pieces.RemoveAt(0);
        }

        string? side = null;
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Label)
            {
                side = Sides.Open(SectionKinds.SideOf(piece.Text.Line));
            }
            else if (piece.Kind == PieceKind.Bullet)
            {
                AddBare(piece, side ?? Sides.Open(new("points", "Points")));
            }
            else if (!IsConclusion(piece))
            {
                unused.Add(piece);
            }
        }

        return question;
    }

    /// <summary>Reads a side: its points under headings, or its bullets, or its paragraphs.</summary>
    internal void ReadSide(IReadOnlyList<Section> zone)
    {
        var head = zone[0];
        if (head.Level > 2 && HasFields(head))
        {
            ReadWithoutSide(zone);
            return;
        }

        if (head.Heading!.IsEmpty)
        {
            problems.Warn(head.Start, "This heading is empty: write what the side of the argument is called.");
        }

        var side = Sides.Open(SectionKinds.SideOf(head.Heading.Line));
        var pieces = Bullets.Of(head.Blocks, source);
        if (pieces.Find(p => p.Kind == PieceKind.Bullet && PointReader.HasKey(p.Text)) is { } stray)
        {
            problems.Error(stray.Text.At, "This line belongs to a point: put a heading with the point's title above it, such as \"### The Treaty of Rapallo\".");
            pieces.RemoveAll(p => p.Kind == PieceKind.Bullet && PointReader.HasKey(p.Text));
        }

        var asParagraphs = zone.Count == 1 && !pieces.Exists(p => p.Kind == PieceKind.Bullet);
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Bullet || (asParagraphs && !IsConclusion(piece)))
            {
                AddBare(piece, side);
            }
            else if (piece.Kind == PieceKind.Paragraph && !IsConclusion(piece))
            {
                problems.Warn(piece.Text.At, "This paragraph stands under a side, not under a point, and is not used for marking.");
            }
        }

        foreach (var section in zone.Skip(1))
        {
            AddFull(section, side);
        }
    }

    /// <summary>Headings of the third level with no side above them: points where they have fields, sides where they have not.</summary>
    internal void ReadWithoutSide(IEnumerable<Section> sections)
    {
        foreach (var section in sections)
        {
            if (HasFields(section))
            {
                AddFull(section, Sides.Open(new("points", "Points")));
            }
            else
            {
                ReadSide([section with { Level = 2 }]);
            }
        }
    }

    internal void ReadJudgement(IReadOnlyList<Section> zone)
    {
        if (Judgement is { IsBare: false })
        {
            problems.Warn(zone[0].Start, "A rubric has one judgement; this second one is not used.");
            return;
        }

        var inner = zone.Count > 1 ? zone[1] : zone[0];
        Judgement = points.Read(inner.Heading!, zone.Count > 1 ? zone[0].Blocks.Concat(inner.Blocks) : inner.Blocks, freeBullets: true);
        foreach (var more in zone.Skip(2))
        {
            problems.Warn(more.Start, "A rubric has one judgement; this second heading under it is not used.");
        }
    }

    /// <summary>Settles what could not be settled while reading: loose paragraphs, and points that name their own side.</summary>
    internal void Finish()
    {
        var nothingElse = Points.Count == 0;
        foreach (var piece in unused)
        {
            if (nothingElse)
            {
                AddBare(piece, Sides.Open(new("points", "Points")));
                continue;
            }

            problems.Warn(piece.Text.At, "This paragraph stands before the first side and is not used for marking.");
        }

        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i].Point.Side is { } wanted)
            {
                Points[i] = (Points[i].Point, Sides.Find(wanted, problems) ?? Points[i].Side);
            }
        }
    }

    private bool HasFields(Section section) => Bullets.Of(section.Blocks, source).Exists(p => p.Kind == PieceKind.Bullet && PointReader.HasKey(p.Text));

    private void AddFull(Section section, string side) => Points.Add((points.Read(section.Heading!, section.Blocks), side));

    private void AddBare(Piece piece, string side)
    {
        if (!piece.Text.IsEmpty)
        {
            Points.Add((points.ReadBare(piece), side));
        }
    }

    /// <summary>"In conclusion ..." under a bare scheme is its judgement.</summary>
    private bool IsConclusion(Piece piece)
    {
        var found = Conclusions.Any(c => piece.Text.Line.StartsWith(c, StringComparison.OrdinalIgnoreCase));
        if (found && Judgement is null)
        {
            Judgement = points.ReadBare(piece);
        }

        return found;
    }
}
