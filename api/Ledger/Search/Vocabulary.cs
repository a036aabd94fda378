namespace Outlay;

/// <summary>The words of an index in ordinal order, found whole, by how they begin, or with one typo.</summary>
internal sealed class Vocabulary
{
    private const int ShortestForgiven = 5;

    private readonly string[] words;

    // Of each long word, and of it with any one letter left out: hash and number of the word, in order of hash. Two words that are
    // one insertion, deletion, replacement or swap of neighbours apart share one of these.
    private readonly uint[] hashes;
    private readonly int[] wordOfHash;

    /// <param name="words">Each once, in ordinal order.</param>
    public Vocabulary(string[] words)
    {
        this.words = words;
        var size = words.Where(IsForgiven).Sum(word => word.Length + 1);
        (hashes, wordOfHash) = (new uint[size], new int[size]);
        var next = 0;
        for (var word = 0; word < words.Length; word++)
        {
            if (!IsForgiven(words[word])) continue;
            for (var left = -1; left < words[word].Length; left++) (hashes[next], wordOfHash[next++]) = (HashWithout(words[word], left), word);
        }
        Array.Sort(hashes, wordOfHash);
    }

    public string this[int word] => words[word];

    /// <summary>The words that begin so, the whole one among them; they stand together.</summary>
    public Range BeginningWith(string start)
    {
        var first = FirstFrom(start);
        // No letter is above this one.
        return first..FirstFrom(start + '\uffff');
    }

    /// <summary>The words that are one edit away. None for short words, where that would be another word.</summary>
    public IEnumerable<int> OneTypoFrom(string word)
    {
        if (!IsForgiven(word)) return [];
        return Enumerable.Range(-1, word.Length + 1).SelectMany(left => WithHash(HashWithout(word, left))).Distinct()
            .Where(candidate => IsOneEdit(word, words[candidate])).Order();
    }

    /// <summary>Whether one insertion, deletion, replacement or swap of neighbours makes one of the other.</summary>
    internal static bool IsOneEdit(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        if (other.Length - one.Length > 1 || one == other) return false;
        var same = one.AsSpan().CommonPrefixLength(other);
        var rest = one.AsSpan(same);
        var otherRest = other.AsSpan(same);
        if (one.Length < other.Length) return rest.SequenceEqual(otherRest[1..]);
        return rest[1..].SequenceEqual(otherRest[1..])
            || (rest.Length > 1 && rest[0] == otherRest[1] && rest[1] == otherRest[0] && rest[2..].SequenceEqual(otherRest[2..]));
    }

    // A number that differs by a digit is another number, and no typo.
    private static bool IsForgiven(string word) => word.Length >= ShortestForgiven && !char.IsAsciiDigit(word[0]);

    private int FirstFrom(string start)
    {
        var found = Array.BinarySearch(words, start, StringComparer.Ordinal);
        return found >= 0 ? found : ~found;
    }

    private IEnumerable<int> WithHash(uint hash)
    {
        var (low, high) = (0, hashes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hashes[middle] < hash) low = middle + 1;
            else high = middle;
        }
        for (; low < hashes.Length && hashes[low] == hash; low++) yield return wordOfHash[low];
    }

    // FNV-1a. A collision costs a comparison and no more.
    private static uint HashWithout(string word, int left)
    {
        var hash = 2166136261;
        for (var i = 0; i < word.Length; i++)
            if (i != left) hash = (hash ^ word[i]) * 16777619;
        return hash;
    }
}
