using System.Numerics.Tensors;

namespace EssayCoach.Marking.Learning;

/// <summary>Kernel ridge regression with closed-form leave-one-out predictions (Rifkin and Lippert, MIT-CSAIL-TR-2007-025).</summary>
/// <param name="Weights">One weight a training row.</param>
/// <param name="LeftOut">What each training row is predicted to be by all others.</param>
internal sealed record KernelRidge(float[] Weights, float[] LeftOut)
{
    // Below so many rows handing them to another processor costs more than it saves.
    private const int ManyRows = 300;

    /// <summary>Fits for one penalty.</summary>
    /// <param name="kernel">Kernel of every two rows, row by row.</param>
    /// <param name="targets">Targets around nought.</param>
    /// <param name="penalty">The ridge; above nought.</param>
    public static KernelRidge Fit(ReadOnlySpan<float> kernel, float[] targets, float penalty)
    {
        var count = targets.Length;
        var lower = Factor(kernel, count, penalty);
        var diagonal = InverseDiagonal(lower, count);
        var weights = Solve(lower, targets);
        return new(weights, [.. targets.Select((t, i) => t - (weights[i] / diagonal[i]))]);
    }

    /// <summary>Fits with the penalty whose leave-one-out error is least.</summary>
    public static (KernelRidge Fit, float Penalty) Choose(float[] kernel, float[] targets, params ReadOnlySpan<float> penalties)
    {
        var (best, least, chosen) = ((KernelRidge?)null, float.MaxValue, 0f);
        foreach (var penalty in penalties)
        {
            var fit = Fit(kernel, targets, penalty);
            var error = TensorPrimitives.Distance(fit.LeftOut, targets);
            if (best is null || error < least)
            {
                (best, least, chosen) = (fit, error, penalty);
            }
        }

        return (best!, chosen);
    }

    /// <summary>Cholesky factor of kernel + penalty on the diagonal.</summary>
    private static float[][] Factor(ReadOnlySpan<float> kernel, int count, float penalty)
    {
        var lower = new float[count][];
        for (var i = 0; i < count; i++)
        {
            var row = lower[i] = kernel.Slice(i * count, i + 1).ToArray();
            row[i] += penalty;
            for (var j = 0; j < i; j++)
            {
                row[j] = (row[j] - TensorPrimitives.Dot<float>(row.AsSpan(0, j), lower[j].AsSpan(0, j))) / lower[j][j];
            }

            row[i] = MathF.Sqrt(MathF.Max(1e-6f, row[i] - TensorPrimitives.SumOfSquares<float>(row.AsSpan(0, i))));
        }

        return lower;
    }

    private static float[] InverseDiagonal(float[][] lower, int count)
    {
        var diagonal = new float[count];
        void Column(int i)
        {
            var column = new float[count - i];
            column[0] = 1 / lower[i][i];
            for (var k = i + 1; k < count; k++)
            {
                column[k - i] = -TensorPrimitives.Dot<float>(lower[k].AsSpan(i, k - i), column.AsSpan(0, k - i)) / lower[k][k];
            }

            diagonal[i] = TensorPrimitives.SumOfSquares<float>(column);
        }

        if (count >= ManyRows)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, Column);
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                Column(i);
            }
        }

        return diagonal;
    }

    private static float[] Solve(float[][] lower, float[] targets)
    {
        var x = (float[])targets.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (x[i] - TensorPrimitives.Dot<float>(lower[i].AsSpan(0, i), x.AsSpan(0, i))) / lower[i][i];
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            x[i] /= lower[i][i];
            TensorPrimitives.MultiplyAdd(lower[i].AsSpan(0, i), -x[i], x.AsSpan(0, i), x.AsSpan(0, i));
        }

        return x;
    }
}
