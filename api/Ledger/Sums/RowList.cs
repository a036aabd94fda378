using System.Collections;

namespace Outlay;

/// <summary>What there is to say of rows of a sum, one by one where it is read; see <see cref="ReadList{TOf, T}"/>.</summary>
/// <param name="rows">Where they are.</param>
/// <param name="read">By the place of a row.</param>
internal sealed class RowList<T>(SumBucket bucket, BitStretch rows, Func<SumBucket, int, T> read) : IReadOnlyList<T>
{
    private int count = -1;

    public int Count => count < 0 ? count = rows.Count() : count;

    public T this[int index] => read(bucket, rows.ElementAt(index));

    public IEnumerator<T> GetEnumerator() => new Reader(bucket, rows.GetEnumerator(), read);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Reader(SumBucket bucket, BitStretch.Reader rows, Func<SumBucket, int, T> read) : IEnumerator<T>
    {
        private BitStretch.Reader rows = rows;

        public T Current => read(bucket, rows.Current);

        object? IEnumerator.Current => Current;

        public bool MoveNext() => rows.MoveNext();

        public void Reset() => rows.Reset();

        public void Dispose() { }
    }
}
