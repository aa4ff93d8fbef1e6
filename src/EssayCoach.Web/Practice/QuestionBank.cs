using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>All questions that can be practised, read once at start. A broken rubric is set aside and named; the others work.</summary>
public sealed partial class QuestionBank
{
    private readonly Dictionary<string, MarkScheme> byId = new(StringComparer.Ordinal);

    private QuestionBank(IReadOnlyList<Problem> problems, MarkingModels models, string? modelProblem)
    {
        Problems = problems;
        Models = models;
        ModelProblem = modelProblem;
    }

    /// <summary>Questions by subject, topic and wording.</summary>
    public IReadOnlyList<MarkScheme> Questions { get; private init; } = [];

    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Files of rubrics that cannot be marked with.</summary>
    public IReadOnlyList<string> Broken { get; private init; } = [];

    /// <summary>What stands in the way of the broken files, with the bare names of the files: nobody outside need know the folders.</summary>
    public IEnumerable<Problem> Errors => Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p with { File = Path.GetFileName(p.File) });

    public MarkingModels Models { get; }

    public string? ModelProblem { get; }

    public static QuestionBank Load(ContentFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var files = Directory.Exists(folders.Rubrics)
            ? Directory.EnumerateFiles(folders.Rubrics, "*.md").Where(f => !Path.GetFileName(f).Equals("README.md", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList()
            : [];
        var readings = files.ConvertAll(f => (File: f, Reading: RubricFile.Load(f)));
        var model = ModelFile.Read(folders.PassageModel);
        return From(readings, new MarkingModels(model.Model), model.Problem);
    }

    public static QuestionBank From(IReadOnlyList<(string File, RubricReading Reading)> readings, MarkingModels models, string? modelProblem = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var problems = readings.SelectMany(r => r.Reading.Problems).ToList();
        var broken = new List<string>();
        var schemes = new Dictionary<string, MarkScheme>(StringComparer.Ordinal);
        foreach (var (file, reading) in readings)
        {
            var name = Path.GetFileName(file);
            if (reading.Scheme is not { } scheme)
            {
                broken.Add(name);
            }
            else if (string.IsNullOrWhiteSpace(scheme.Question))
            {
                broken.Add(name);
                problems.Add(new(name, 1, 1, ProblemSeverity.Error, "Without a question nobody can pick it: put the question in a heading at the top, such as \"# How successful was ...?\"."));
            }
            else if (!schemes.TryAdd(scheme.Id, scheme))
            {
                broken.Add(name);
                problems.Add(new(name, 1, 1, ProblemSeverity.Error, $"Another rubric has the id {scheme.Id} already: give this one an id of its own."));
            }
        }

        var bank = new QuestionBank(problems, models, modelProblem) { Broken = broken, Questions = [.. schemes.Values.OrderBy(QuestionFacts.Subject, StringComparer.OrdinalIgnoreCase).ThenBy(QuestionFacts.Topic, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Question, StringComparer.OrdinalIgnoreCase)] };
        foreach (var scheme in schemes.Values)
        {
            bank.byId.Add(scheme.Id, scheme);
        }

        return bank;
    }

    public MarkScheme? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Writes what was read, and every problem with its line, to the log.</summary>
    public void Report(ILogger logger)
    {
        Ready(logger, Questions.Count, Models.Passages is null ? "rules alone" : "rules and the passage classifier");
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
