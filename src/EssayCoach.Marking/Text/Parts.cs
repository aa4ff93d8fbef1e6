using System.Collections;

namespace EssayCoach.Marking.Text;

/// <summary>The parts of a text in order. Rules look at single words millions of times, so a part is read in place and not copied.</summary>
/// <typeparam name="T">Words, sentences or paragraphs.</typeparam>
public sealed class Parts<T> : IReadOnlyList<T>
    where T : struct
{
    private readonly T[] items;

    internal Parts(T[] items) => this.items = items;

    /// <summary>Number of parts.</summary>
    public int Count => items.Length;

    /// <summary>A part by its index.</summary>
    /// <param name="index">Index, from 0.</param>
    public ref readonly T this[int index] => ref items[index];

    T IReadOnlyList<T>.this[int index] => items[index];

    /// <summary>The parts from one to before another.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="to">One past the index of the last.</param>
    internal ReadOnlySpan<T> Between(int from, int to) => items.AsSpan(from..to);

    /// <summary>Goes through the parts in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
