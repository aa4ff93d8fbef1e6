using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace EssayCoach.Marking.Learning;

/// <summary>A row that ML.NET learns from or scores.</summary>
internal sealed class LearnerRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Target { get; set; }
}

/// <summary>One trained ML.NET model over a row of numbers. Safe to share between threads.</summary>
internal sealed class Learner
{
    private const string Model = "model";
    private readonly MLContext context = new(seed: 1);
    private readonly ITransformer transformer;
    private readonly SchemaDefinition schema;

    // A prediction engine must not be shared between threads, so each borrows one.
    private readonly ConcurrentBag<PredictionEngine<LearnerRow, Output>> engines = [];

    private Learner(ITransformer transformer, int width) => (this.transformer, schema) = (transformer, Schema(width));

    /// <summary>Logistic regression on standardised numbers.</summary>
    public static Learner Logistic(IReadOnlyList<LearnerRow> rows, float l2, int seed) => Fit(rows, seed, c =>
        c.Transforms.NormalizeMeanVariance(nameof(LearnerRow.Features), fixZero: false).AppendCacheCheckpoint(c).Append(
            c.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { L1Regularization = 0, L2Regularization = l2, NumberOfThreads = 1 })));

    /// <summary>Boosted trees that give a probability. Few leaves: more of them memorise questions by the lengths of their texts.</summary>
    public static Learner Trees(IReadOnlyList<LearnerRow> rows, int trees, int seed) => Fit(rows, seed, c =>
        c.BinaryClassification.Trainers.FastTree(Shape(new FastTreeBinaryTrainer.Options { NumberOfLeaves = 4, MinimumExampleCountPerLeaf = 25 }, trees, seed)));

    /// <summary>Boosted trees that give a number.</summary>
    public static Learner NumberTrees(IReadOnlyList<LearnerRow> rows, int trees, int seed) => Fit(rows, seed, c =>
        c.Regression.Trainers.FastTree(Shape(new FastTreeRegressionTrainer.Options { NumberOfLeaves = 6, LabelColumnName = nameof(LearnerRow.Target), MinimumExampleCountPerLeaf = 10 }, trees, seed)));

    /// <summary>The probability, or the number of a model that gives one.</summary>
    public double Score(float[] features)
    {
        var engine = engines.TryTake(out var free) ? free : context.Model.CreatePredictionEngine<LearnerRow, Output>(transformer, ignoreMissingColumns: true, inputSchemaDefinition: schema);
        var output = engine.Predict(new LearnerRow { Features = features });
        var score = float.IsNaN(output.Probability) ? output.Score : output.Probability;
        engines.Add(engine);
        return score;
    }

    /// <summary>Adds the model to a file under a name.</summary>
    public void Save(ModelArchive archive, string name)
    {
        using var stream = new MemoryStream();
        context.Model.Save(transformer, context.Data.LoadFromEnumerable<LearnerRow>([], schema).Schema, stream);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            using var copy = new MemoryStream();
            part.CopyTo(copy);
            archive.Put($"{name}/{Model}/{entry.FullName.Replace('\\', '/')}", copy.ToArray());
        }
    }

    /// <summary>Reads the model of that name.</summary>
    public static Learner Load(ModelArchive archive, string name, int width)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, bytes) in archive.Under($"{name}/{Model}/"))
            {
                using var to = zip.CreateEntry(part).Open();
                to.Write(bytes);
            }
        }

        stream.Position = 0;
        var learner = new Learner(new MLContext(seed: 1).Model.Load(stream, out _), width);
        learner.Score(new float[width]);
        return learner;
    }

    private static Learner Fit(IReadOnlyList<LearnerRow> rows, int seed, Func<MLContext, IEstimator<ITransformer>> pipeline)
    {
        var training = new MLContext(seed);
        var width = rows[0].Features.Length;

        // FastTree makes a task of every small step and waits for it: on a thread of the pool it runs where it stands, on any other both threads idle in turn, which takes twice as long.
        return new(Task.Run(() => pipeline(training).Fit(training.Data.LoadFromEnumerable(rows, Schema(width)))).GetAwaiter().GetResult(), width);
    }

    private static TOptions Shape<TOptions>(TOptions options, int trees, int seed)
        where TOptions : BoostedTreeOptions
    {
        (options.NumberOfTrees, options.LearningRate, options.NumberOfThreads) = (trees, 0.06, 1);
        (options.FeatureFraction, options.BaggingSize, options.BaggingExampleFraction) = (0.3, 1, 0.6);
        (options.Seed, options.FeatureSelectionSeed) = (seed, seed);
        return options;
    }

    private static SchemaDefinition Schema(int width)
    {
        var columns = SchemaDefinition.Create(typeof(LearnerRow));
        columns[nameof(LearnerRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return columns;
    }

    internal sealed class Output
    {
        public float Score { get; set; }

        public float Probability { get; set; } = float.NaN;
    }
}
