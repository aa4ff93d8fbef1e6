using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace EssayCoach.Marking.Text;

/// <summary>Keeps the reading of texts that belong to something long-lived, such as a mark scheme's statements, which every essay is compared with.</summary>
internal static class ReadOnce
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, EssayText>> Kept = [];

    /// <summary>Reads a text of an owner, the first time it is asked for; the reading goes when the owner goes.</summary>
    /// <param name="owner">What the text belongs to; never an essay.</param>
    /// <param name="text">One of the owner's own texts.</param>
    /// <returns>The text read.</returns>
    internal static EssayText Of(object owner, string text) =>
        Kept.GetValue(owner, static _ => new(StringComparer.Ordinal)).GetOrAdd(text, static t => EssayText.Read(t));
}

/// <summary>Keeps what a room works out of an essay alone, so that an essay that is marked again and again is gone through once.</summary>
/// <typeparam name="T">What is worked out; it never changes afterwards.</typeparam>
internal static class WorkedOut<T>
    where T : class
{
    private static readonly ConditionalWeakTable<EssayText, T> Kept = [];

    /// <summary>Works it out the first time it is asked for; it goes when the essay goes.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="make">How it is worked out.</param>
    /// <returns>What was worked out.</returns>
    internal static T Of(EssayText text, Func<EssayText, T> make) => Kept.TryGetValue(text, out var kept) ? kept : Kept.GetValue(text, t => make(t));
}
