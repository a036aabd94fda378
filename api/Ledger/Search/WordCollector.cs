namespace Outlay;

/// <summary>Gathers which records hold which words, record by record.</summary>
internal sealed class WordCollector
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    // By number of the word: the last record that holds it, and how many do.
    private readonly List<(int Last, int Count)> words = [];

    // One for each record and word in it, in order of record.
    private readonly List<(int Word, int Document, float Weight)> entries = [];
    private readonly List<int> lengths = [];
    private long length;

    public WordCollector() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public float AverageLength => lengths.Count == 0 ? 1 : Math.Max(1, (float)length / lengths.Count);
    public int Entries => entries.Count;

    /// <param name="number">One more than of the document before.</param>
    public void Add(SearchDocument document, int number)
    {
        var (first, count) = (entries.Count, 0);
        foreach (var field in document.Fields) count += Add(field, number, first);
        lengths.Add(count);
        length += count;
    }

    /// <summary>The words in order, and the number that each was gathered under.</summary>
    public (Vocabulary Words, int[] Gathered) Sorted()
    {
        var (sorted, gathered) = (numbers.Keys.ToArray(), numbers.Values.ToArray());
        Array.Sort(sorted, gathered, StringComparer.Ordinal);
        return (new(sorted), gathered);
    }

    public int Count(int word) => words[word].Count;

    /// <summary>All that was gathered, in order of record.</summary>
    public IEnumerable<(int Word, int Document, float Weight, int Length)> All() =>
        entries.Select(entry => (entry.Word, entry.Document, entry.Weight, lengths[entry.Document]));

    private int Add(SearchField field, int number, int first)
    {
        Span<char> buffer = stackalloc char[WordReader.MostLetters];
        var (end, count) = (0, 0);
        while (WordReader.Next(field.Text, ref end, out var start, out var letters))
        {
            var word = WordReader.Fold(field.Text.AsSpan(start, letters), buffer);
            if (word.Length == 0) continue;
            Add(NumberOf(word), number, field.Weight, first);
            count++;
        }
        return count;
    }

    private void Add(int word, int number, float weight, int first)
    {
        if (words[word].Last == number)
        {
            var at = entries.Count - 1;
            while (at > first && entries[at].Word != word) at--;
            entries[at] = entries[at] with { Weight = entries[at].Weight + weight };
            return;
        }
        words[word] = (number, words[word].Count + 1);
        entries.Add((word, number, weight));
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (bySpan.TryGetValue(word, out var number)) return number;
        bySpan[word] = number = words.Count;
        words.Add((-1, 0));
        return number;
    }
}
