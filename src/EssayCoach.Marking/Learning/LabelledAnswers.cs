using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>The labelled answers of a model, by question: with them it knows more of new answers to the same question. Safe to share between threads.</summary>
internal sealed class LabelledAnswers(IReadOnlyDictionary<string, IReadOnlyList<LabelledAnswer>> byQuestion)
{
    private readonly ConcurrentDictionary<string, Lazy<TaughtQuestion>> prepared = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<LabelledAnswer>> ByQuestion { get; } = byQuestion;

    public static LabelledAnswers Of(IReadOnlyList<PassagePair> pairs) => new(new SortedDictionary<string, IReadOnlyList<LabelledAnswer>>(
        pairs.GroupBy(p => Name(p.Key), StringComparer.Ordinal)
            .Where(g => g.Count() >= TaughtQuestion.Fewest)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<LabelledAnswer>)[.. g.Take(AnswerPile.Most).Select(p => new LabelledAnswer(p.Answer, p.Covers == true))], StringComparer.Ordinal),
        StringComparer.Ordinal));

    /// <summary>What is known of a question, or null.</summary>
    public TaughtQuestion? Find(string key, Rarity rarity)
    {
        var name = Name(key);
        return ByQuestion.TryGetValue(name, out var answers)
            ? prepared.GetOrAdd(name, _ => new(() => new([.. answers.Select(a => PreparedText.Of(a.Text))], [.. answers.Select(a => a.Covers)], rarity))).Value
            : null;
    }

    private static string Name(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..20];
}

/// <summary>An answer and whether it covers its reference.</summary>
internal sealed record LabelledAnswer(string Text, bool Covers);
