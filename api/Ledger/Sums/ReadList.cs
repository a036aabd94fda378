using System.Collections;

namespace Outlay;

/// <summary>
/// A list that is made where it is read. Answers over very many records are mostly read through once, to be written down, and it
/// costs less to make each item there than to hold them all.
/// </summary>
/// <param name="of">What the items are made of.</param>
/// <param name="items">May be read through any number of times, each time with the same items.</param>
/// <param name="count">How many items there are, where it is known before.</param>
internal sealed class ReadList<TOf, T>(TOf of, Func<TOf, IEnumerable<T>> items, int? count = null) : IReadOnlyList<T>
{
    private T[]? all;

    public int Count => count ?? All.Length;

    // What is in order is mostly put into order with others by the first of it.
    public T this[int index] => index == 0 && all is null ? items(of).First() : All[index];

    private T[] All => all ??= [.. items(of)];

    public IEnumerator<T> GetEnumerator() => (all ?? items(of)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
