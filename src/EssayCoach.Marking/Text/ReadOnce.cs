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
