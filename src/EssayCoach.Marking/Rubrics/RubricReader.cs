namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads a rubric document, in the format that <c>rubrics/README.md</c> shows.</summary>
public static class RubricReader
{
    /// <summary>Reads a rubric. Reading does not stop at the first problem, and accepts any text.</summary>
    /// <param name="document">The Markdown document.</param>
    /// <param name="fileName">Its file name or path, for problems and for the id where the document gives none.</param>
    /// <param name="levelDocument">Gives the Markdown of a level set by its id in lower case, or null where there is none; the level sets shipped with the engine are asked next.</param>
    /// <returns>The mark scheme, null where an error stands in the way, and all problems in the order of the document.</returns>
    public static RubricReading Read(string document, string fileName, Func<string, string?>? levelDocument = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fileName);
        var source = new SourceText(document, fileName);
        var problems = new ProblemList(source);
        var outline = Outline.Read(source, problems);
        var details = QuestionDetails.Read(source, outline, problems);
        var parts = new SchemeParts(source, problems);
        parts.Read(outline);
        var levels = parts.Levels is { } own ? Own(own, details, source, problems) : LevelsOf(details, levelDocument, problems);
        SchemeLint.Check(parts, details, problems);
        return new(problems.HasErrors ? null : Build(source, details, parts, levels), problems.Sorted());
    }

    /// <summary>The version of a document, as its mark scheme carries it.</summary>
    /// <param name="document">Any text.</param>
    /// <returns>SHA-256 of the document with LF line ends, in lower-case hex.</returns>
    public static string VersionOf(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new SourceText(document, "").Version;
    }

    /// <summary>A document as its versions are counted and kept.</summary>
    /// <param name="document">Any text.</param>
    /// <returns>The text with LF line ends and without a byte-order mark.</returns>
    public static string Normal(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SourceText.Normal(document);
    }

    private static MarkScheme Build(SourceText source, QuestionDetails details, SchemeParts parts, LevelSet? levels) => new()
    {
        Id = Slug.Of(details.Id ?? "") is { Length: > 0 } id ? id : Slug.Of(Path.GetFileNameWithoutExtension(source.FileName)),
        Version = source.Version,
        Question = parts.Question?.Line ?? details.Question ?? "",
        Details = details.All,
        Period = details.Period,
        Background = details.Background,
        OffScope = parts.OffScope,
        Sides = parts.Sides,
        Points = [.. parts.Points.Select(p => p.Point.ToPoint(p.Side))],
        Judgement = parts.Judgement?.ToPoint(SchemeParts.JudgementCode, "judgement"),
        Words = parts.Words,
        Dates = parts.Dates,
        OtherValid = parts.OtherValid,
        Plan = parts.Plan,
        ModelAnswers = parts.ModelAnswers,
        Sources = parts.Sources,
        Levels = levels,
        Expected = parts.Expected,
    };

    /// <summary>A table of levels in the rubric itself counts before a level set that it names.</summary>
    private static LevelSet? Own(Section section, QuestionDetails details, SourceText source, ProblemList problems)
    {
        var set = LevelSetReader.Inside(section, Slug.Of(details.Id ?? Path.GetFileNameWithoutExtension(source.FileName)) + "-levels", source, problems);
        Compare(set, details, problems);
        return set;
    }

    private static void Compare(LevelSet? set, QuestionDetails details, ProblemList problems)
    {
        if (set is not null && details.OutOf is { } marks && marks != set.OutOf)
        {
            problems.Warn(details.Marks!.ValueAt, $"The question has {marks} marks, but the level set {set.Id} goes up to {set.OutOf}.", ProblemList.Put(details.Marks!.ValueAt, details.Marks.Value.Length, $"{set.OutOf}"));
        }
    }

    private static LevelSet? LevelsOf(QuestionDetails details, Func<string, string?>? levelDocument, ProblemList problems)
    {
        if (details.Levels is not { } line)
        {
            return null;
        }

        var id = Slug.Of(line.Value.Split('(')[0]);
        var document = levelDocument?.Invoke(id) ?? ShippedLevels.Document(id);
        if (document is null)
        {
            var near = Nearest.Of(id, ShippedLevels.Ids);
            problems.Error(line.ValueAt, $"There is no level set \"{id}\". " + (near is null ? $"Write levels/{id}.md beside the rubric, or take the line away." : $"Did you mean \"{near}\"?"), near is null ? null : ProblemList.Put(line.ValueAt, line.Value.Length, near));
            return null;
        }

        var reading = LevelSetReader.Read(document, $"levels/{id}.md");
        foreach (var problem in reading.Problems)
        {
            problems.Add(problem);
        }

        Compare(reading.Set, details, problems);
        return reading.Set;
    }
}
