namespace EssayCoach.Marking.Learning;

/// <summary>What the labelled answers to one question say of an answer to it: kernel ridge over words and letter groups, and the nearest answers of each label.</summary>
internal sealed class TaughtQuestion
{
    /// <summary>Fewest labelled answers that are asked.</summary>
    public const int Fewest = 4;

    /// <summary>Number of features.</summary>
    public const int Count = 10;

    private const float Penalty = 0.5f;
    private const int Near = 3;

    private readonly Rarity rarity;
    private readonly bool[] labels;
    private readonly float mean;
    private readonly KernelRidge[] ridges;
    private readonly WeighedWords[] weighed;

    public TaughtQuestion(IReadOnlyList<PreparedText> answers, bool[] labels, Rarity rarity)
    {
        (Answers, this.labels, this.rarity) = (answers, labels, rarity);
        mean = labels.Count(l => l) / (float)labels.Length;
        var targets = labels.Select(l => (l ? 1 : 0) - mean).ToArray();
        weighed = [.. answers.Select(a => rarity.Weigh(a.All))];
        var (words, letters) = (Likeness.Words(weighed), Likeness.Letters(answers));
        Alike = Likeness.Both(words, letters);

        // One added to the kernel lets the question's mean move.
        ridges = [.. new[] { words, letters, Alike }.Select(k => KernelRidge.Fit([.. k.Select(v => v + 1)], targets, Penalty))];
    }

    public IReadOnlyList<PreparedText> Answers { get; }

    /// <summary>Likeness of every two labelled answers, row by row.</summary>
    public float[] Alike { get; }

    /// <summary>The features of a new answer.</summary>
    public float[] Of(PreparedText answer)
    {
        var own = rarity.Weigh(answer.All);
        var words = weighed.Select(own.Cosine).ToArray();
        var letters = Answers.Select(a => Likeness.Letters(answer, a)).ToArray();
        float[][] rows = [words, letters, Likeness.Both(words, letters)];
        var said = rows.Select((row, k) => row.Select((v, i) => (v + 1) * ridges[k].Weights[i]).Sum()).ToArray();
        return Features(said, rows[2], left: -1);
    }

    /// <summary>The features of a labelled answer, as if its label were not known.</summary>
    public float[] LeftOut(int answer) => Features([.. ridges.Select(r => r.LeftOut[answer])], Alike.AsSpan(answer * labels.Length, labels.Length), answer);

    private float[] Features(float[] said, ReadOnlySpan<float> alike, int left)
    {
        var (yes, no) = (new List<float>(), new List<float>());
        for (var i = 0; i < labels.Length; i++)
        {
            if (i != left)
            {
                (labels[i] ? yes : no).Add(alike[i]);
            }
        }

        var ((nearYes, someYes), (nearNo, someNo)) = (Nearest(yes), Nearest(no));

        // The share is that of all labels, the answer's own among them: left out, it would give the label away.
        return [.. said.Select(s => s + mean), nearYes, nearNo, someYes, someNo, someYes - someNo, ((mean * labels.Length) + 0.8f) / (labels.Length + 2), MathF.Log(1 + labels.Length)];
    }

    private static (float First, float Some) Nearest(List<float> alike)
    {
        var near = alike.OrderDescending().Take(Near).ToList();
        return near.Count == 0 ? (0, 0) : (near[0], near.Average());
    }
}
