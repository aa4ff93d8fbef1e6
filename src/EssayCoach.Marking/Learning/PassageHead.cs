namespace EssayCoach.Marking.Learning;

/// <summary>Logistic regression and boosted trees over the same numbers, averaged: the one is steady on new questions, the other sees what depends on what.</summary>
internal sealed record PassageHead(Learner Logistic, Learner? Trees)
{
    private const int FewestForTrees = 200;
    private const int TreeCount = 120;

    public static PassageHead Train(IReadOnlyList<LearnerRow> rows, float l2, int seed) =>
        new(Learner.Logistic(rows, l2, seed), rows.Count < FewestForTrees ? null : Learner.Trees(rows, TreeCount, seed));

    /// <summary>The probability that the passage covers its reference; always a number from 0 to 1.</summary>
    public double Score(float[] features)
    {
        var score = Logistic.Score(features);
        var mixed = Trees is null ? score : (score + Trees.Score(features)) / 2;
        return double.IsFinite(mixed) ? Math.Clamp(mixed, 0, 1) : 0;
    }

    public void Save(ModelArchive archive, string name)
    {
        Logistic.Save(archive, name + "/logistic");
        Trees?.Save(archive, name + "/trees");
    }

    public static PassageHead? Load(ModelArchive archive, string name, int width) => !archive.Under(name + "/").Any() ? null
        : new(Learner.Load(archive, name + "/logistic", width), archive.Under(name + "/trees/").Any() ? Learner.Load(archive, name + "/trees", width) : null);
}
