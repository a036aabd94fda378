using System.Collections;
using System.Numerics;

namespace Outlay;

/// <summary>The numbers among some that are from one on and before an end, in order. Read without a memory of its own, as most are short.</summary>
internal readonly struct BitStretch(ulong[] words, int from, int end) : IEnumerable<int>
{
    public int Count()
    {
        var count = 0;
        for (var i = from >> 6; i << 6 < end; i++) count += BitOperations.PopCount(Word(words, i, from, end));
        return count;
    }

    public bool Any()
    {
        for (var i = from >> 6; i << 6 < end; i++)
            if (Word(words, i, from, end) != 0) return true;
        return false;
    }

    public Reader GetEnumerator() => new(words, from, end);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ulong Word(ulong[] words, int i, int from, int end)
    {
        var word = words[i];
        if (i == from >> 6) word &= ulong.MaxValue << from;
        if (i == end >> 6) word &= ~(ulong.MaxValue << end);
        return word;
    }

    internal struct Reader(ulong[] words, int from, int end) : IEnumerator<int>
    {
        private int word = from >> 6;
        private ulong rest = from < end ? Word(words, from >> 6, from, end) : 0;

        public int Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++word << 6 >= end) return false;
                rest = Word(words, word, from, end);
            }
            Current = (word << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }

        public void Reset() => (word, rest) = (from >> 6, from < end ? Word(words, from >> 6, from, end) : 0);

        public readonly void Dispose() { }
    }
}
