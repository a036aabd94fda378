using System.Text;

namespace Outlay;

/// <summary>
/// Which records hold which words. A word asked for may stand anywhere in one of theirs, as <see cref="RecordText.Contains"/> has
/// it, and never goes over two: so the words that there are, each of them once, are looked through in place of all texts.
/// </summary>
internal sealed class WordIndex
{
    // All words in UTF-8, one after the other with an end after each, where each begins, and where in numbers its records begin.
    private readonly byte[] words;
    private readonly int[] starts;
    private readonly int[] offsets;
    private readonly int[] numbers;
    private readonly int records;

    public WordIndex(int records, Func<int, RecordText> textOf)
    {
        this.records = records;
        var (all, pairs) = Collect(records, textOf);
        using MemoryStream text = new();
        starts = new int[all.Count];
        offsets = new int[all.Count + 1];
        for (var word = 0; word < all.Count; word++)
        {
            starts[word] = (int)text.Length;
            text.Write(Encoding.UTF8.GetBytes(all[word]));
            text.WriteByte((byte)'\n');
        }
        words = text.ToArray();
        foreach (var (word, _) in pairs) offsets[word + 1]++;
        for (var word = 0; word < all.Count; word++) offsets[word + 1] += offsets[word];
        numbers = new int[pairs.Count];
        var next = offsets.ToArray();
        foreach (var (word, number) in pairs) numbers[next[word]++] = number;
    }

    /// <summary>The records that hold a word.</summary>
    /// <param name="asked">Without spaces, in small letters.</param>
    public Bits Holding(string asked)
    {
        Bits found = new(records);
        var letters = Encoding.UTF8.GetBytes(asked);
        for (int word = 0, at = 0; words.AsSpan(at).IndexOf(letters) is >= 0 and var skipped; at = EndOf(word))
        {
            // Most words are near the one before, and all of them together are passed once.
            while (EndOf(word) <= at + skipped) word++;
            found.Add(numbers.AsSpan(offsets[word]..offsets[word + 1]));
        }
        return found;
    }

    private int EndOf(int word) => word + 1 < starts.Length ? starts[word + 1] : words.Length;

    private static (List<string> Words, List<(int Word, int Number)> Pairs) Collect(int records, Func<int, RecordText> textOf)
    {
        List<string> all = [];
        Dictionary<string, int> places = [];
        List<(int, int)> pairs = [];
        for (var number = 0; number < records; number++)
            foreach (var word in textOf(number).Words.Distinct())
            {
                if (places.TryAdd(word, all.Count)) all.Add(word);
                pairs.Add((places[word], number));
            }
        return (all, pairs);
    }
}
