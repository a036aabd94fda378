using System.Collections;

namespace Outlay;

/// <summary>What there is to say of rows of a sum, one by one where it is read; see <see cref="ReadList{TOf, T}"/>.</summary>
/// <param name="count">How many rows those are.</param>
/// <param name="rows">Where they are.</param>
/// <param name="read">By the place of a row.</param>
internal sealed class RowList<T>(Counting counting, int count, Func<SumBucket, BitStretch> rows, Func<SumBucket, int, T> read) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => read(counting.Bucket, rows(counting.Bucket).ElementAt(index));

    public IEnumerator<T> GetEnumerator() => new Reader(counting, rows(counting.Bucket).GetEnumerator(), read);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Reader(Counting counting, BitStretch.Reader rows, Func<SumBucket, int, T> read) : IEnumerator<T>
    {
        private BitStretch.Reader rows = rows;

        public T Current => read(counting.Bucket, rows.Current);

        object? IEnumerator.Current => Current;

        public bool MoveNext() => rows.MoveNext();

        public void Reset() => rows.Reset();

        public void Dispose() { }
    }
}
