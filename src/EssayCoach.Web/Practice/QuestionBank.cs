using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>All questions that can be practised. Only what the list needs is held; a mark scheme is read when it is asked for. A broken rubric is set aside and named; the others work.</summary>
public sealed partial class QuestionBank
{
    // With more than these, starting does not wait until each rubric has been read in full.
    private const int CheckedAtStart = 50;
    private const int SchemesKept = 128;

    private readonly Lock refreshing = new();
    private readonly SchemeCache schemes = new(SchemesKept);
    private readonly IReadOnlyList<RubricSource> sources;
    private volatile Shelf shelf = Shelf.Of([]);

    public QuestionBank(IReadOnlyList<RubricSource> sources, MarkingModels models, string? modelProblem = null)
    {
        this.sources = sources;
        Models = models;
        ModelProblem = modelProblem;
        _ = Refresh();
        _ = Unchecked <= CheckedAtStart ? Check(CheckedAtStart) : [];
    }

    public QuestionIndex Questions => shelf.Index;

    public IReadOnlyList<Problem> Problems => shelf.Problems;

    /// <summary>Names of rubrics that cannot be marked with.</summary>
    public IReadOnlyList<string> Broken => shelf.Broken;

    /// <summary>How many rubrics have not been read in full yet: which of them are broken is not known.</summary>
    public int Unchecked => shelf.Unchecked;

    /// <summary>What stands in the way of the broken rubrics, with the bare names of the files: nobody outside need know the folders.</summary>
    public IEnumerable<Problem> Errors => Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p with { File = Path.GetFileName(p.File) });

    public MarkingModels Models { get; }

    public string? ModelProblem { get; }

    /// <summary>The bank over the rubrics that tutors published, where there are any, and those of the folder.</summary>
    public static QuestionBank Load(ContentFolders folders, Rubrics.PublishedRubrics? published = null)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var model = ModelFile.Read(folders.PassageModel);
        var folder = RubricFolder.Of(folders.Rubrics, published);
        return new(published is null ? [folder] : [published.List, folder], new MarkingModels(model.Model), model.Problem);
    }

    public static QuestionBank From(IReadOnlyList<(string File, RubricReading Reading)> readings, MarkingModels models, string? modelProblem = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        IReadOnlyList<RubricEntry> entries = [.. readings.Select(r => new RubricEntry(Path.GetFileName(r.File), r.Reading.Scheme?.Version ?? "", () => r.Reading.Scheme is { } s ? QuestionCard.Of(s) : null, () => r.Reading))];
        return new([() => entries], models, modelProblem);
    }

    /// <summary>The mark scheme of a question, read now where it is not at hand; null where there is no such question or it cannot be used.</summary>
    public MarkScheme? Find(string id)
    {
        var held = shelf.Find(id);
        return held is null ? null : schemes.Read(held.Entry).Scheme;
    }

    /// <summary>The document that a question is marked with; null where there is no such question.</summary>
    public string? Document(string id) => shelf.Find(id)?.Entry.Text();

    /// <summary>Looks what has been added, changed or taken away.</summary>
    /// <returns>Whether anything was.</returns>
    /// <exception cref="IOException">A source cannot be read; the questions stay as they were.</exception>
    public bool Refresh()
    {
        lock (refreshing)
        {
            var old = shelf;
            var entries = sources.SelectMany(s => s()).DistinctBy(e => e.Name, StringComparer.Ordinal).ToList();
            if (entries.Count == old.Held.Count && entries.TrueForAll(e => old.Has(e)))
            {
                return false;
            }

            shelf = Shelf.Of([.. entries.AsParallel().AsOrdered().Select(e => old.Has(e, out var held) ? held : Held.Of(e))]);
            return true;
        }
    }

    /// <summary>Reads up to so many rubrics in full that have not been, and sets the broken ones aside.</summary>
    /// <returns>The problems found.</returns>
    public IReadOnlyList<Problem> Check(int most)
    {
        lock (refreshing)
        {
            var read = shelf.Held.Where(h => !h.Checked).Take(most).ToDictionary(h => h.Entry.Name, h => h.With(schemes.Read(h.Entry)), StringComparer.Ordinal);
            if (read.Count > 0)
            {
                shelf = shelf.Replace(read);
            }

            return [.. read.Values.SelectMany(h => h.Problems)];
        }
    }

    /// <summary>Writes what was read, and every problem with its line, to the log.</summary>
    public void Report(ILogger logger)
    {
        Ready(logger, Questions.Cards.Count, Models.Passages is null ? "rules alone" : "rules and the passage classifier");
        foreach (var problem in Problems)
        {
            Found(logger, problem.ToString());
        }

        if (ModelProblem is not null)
        {
            Found(logger, ModelProblem);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Questions} questions are ready; marking by {How}.")]
    private static partial void Ready(ILogger logger, int questions, string how);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void Found(ILogger logger, string problem);
}
