using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Marking.Levels;

/// <summary>Brings a level estimate onto the scale of a teacher who has marked essays on the question.</summary>
public static class TaughtPlacer
{
    /// <summary>An estimate of a person's marks is never so sure that nobody need look.</summary>
    private const double MostSure = 0.9;

    /// <summary>Places an essay as the teacher would.</summary>
    /// <param name="machine">The engine's own estimate.</param>
    /// <param name="text">The essay.</param>
    /// <param name="levels">The level set, or null.</param>
    /// <param name="taught">What the teacher's marks taught.</param>
    /// <returns>The estimate with what it rests on; the engine's own where it gives no marks, the scale has changed since or agreement is too low.</returns>
    public static LevelEstimate Place(LevelEstimate machine, string text, LevelSet? levels, TaughtLevel taught)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(taught);
        var card = taught.Card;
        if (levels is null || machine is not { Level: > 0, Marks: { } estimate } || card.OutOf != levels.OutOf || !card.IsUsed)
        {
            return machine;
        }

        var marks = taught.Predict(text, estimate);
        var objectives = Share(machine.Objectives, marks, levels);
        return machine with
        {
            Level = objectives.Count == 0 ? LevelOf(levels.Grids[0], marks) : (int)Math.Ceiling(objectives.Average(o => o.Level ?? 0) - 0.5),
            Marks = marks,
            Range = [Math.Max(0, marks - card.Spread), Math.Min(levels.OutOf, marks + card.Spread)],
            Confidence = Math.Min(MostSure, card.Within),
            Reason = machine.Reason + " " + Basis(card),
            Objectives = objectives,
        };
    }

    private static string Basis(TaughtLevelCard card)
    {
        var how = card.Method == LevelMethod.Scale ? "The marks are set to the scale of" : "The marks are predicted from";
        return FormattableString.Invariant($"{how} {card.Marks} essays on this question that were marked by hand: on marks it had not seen, the estimate agreed with a weighted kappa of {card.Taught.Kappa:0.00} ({card.Taught.Low:0.00} to {card.Taught.High:0.00}), {card.Taught.Distance:0.0} marks apart on average.");
    }

    /// <summary>The level whose band holds the marks, or 0 below the lowest.</summary>
    private static int LevelOf(LevelGrid grid, int marks) => grid.Bands.LastOrDefault(b => b.From <= marks)?.Level ?? 0;

    /// <summary>Shares marks out among the objectives in proportion to the engine's own; what rounding leaves goes where most room is.</summary>
    private static IReadOnlyList<ObjectiveEstimate> Share(IReadOnlyList<ObjectiveEstimate> objectives, int marks, LevelSet levels)
    {
        if (objectives.Count == 0)
        {
            return objectives;
        }

        var sum = objectives.Sum(o => o.Marks ?? 0);
        var shares = objectives.Select(o => Math.Min(o.OutOf, sum == 0 ? 0 : marks * (o.Marks ?? 0) / sum)).ToArray();
        for (var left = marks - shares.Sum(); left > 0; left--)
        {
            shares[Enumerable.Range(0, shares.Length).MaxBy(i => objectives[i].OutOf - shares[i])]++;
        }

        return [.. objectives.Select((o, i) => o with { Level = LevelOf(levels.Grids[i], shares[i]), Marks = shares[i], Range = Around(o, shares[i]) })];
    }

    private static IReadOnlyList<int> Around(ObjectiveEstimate machine, int marks)
    {
        var spread = machine.Range is [var low, var high] ? (high - low) / 2 : 0;
        return [Math.Max(0, marks - spread), Math.Min(machine.OutOf, marks + spread)];
    }
}
