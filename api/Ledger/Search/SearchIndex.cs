namespace Outlay;

/// <summary>
/// All words of a ledger with the records that hold them, immutable. A word's weight in a record grows with the fields that hold
/// it, ever less with each repetition, and shrinks with the length of the record (BM25 over weighted fields).
/// </summary>
internal sealed class SearchIndex
{
    private const float Saturation = 3, Length = 0.5f;

    // What the word of one number is in: documents[starts[word]..starts[word + 1]], with the weight of each.
    private readonly int[] starts;
    private readonly int[] inDocuments;
    private readonly float[] weights;

    public SearchIndex(Ledger ledger)
    {
        Documents = [.. SearchDocument.In(ledger)];
        var collected = new WordCollector();
        for (var document = 0; document < Documents.Count; document++) collected.Add(Documents[document], document);
        (Vocabulary, var gathered) = collected.Sorted();
        starts = new int[gathered.Length + 1];
        for (var word = 0; word < gathered.Length; word++) starts[word + 1] = starts[word] + collected.Count(gathered[word]);
        (inDocuments, weights) = (new int[collected.Entries], new float[collected.Entries]);
        Fill(collected, gathered);
    }

    public IReadOnlyList<SearchDocument> Documents { get; }
    public Vocabulary Vocabulary { get; }

    /// <summary>The documents that hold a word, in order.</summary>
    public ReadOnlySpan<int> DocumentsWith(int word) => inDocuments.AsSpan(starts[word]..starts[word + 1]);

    /// <summary>What the word weighs in each of them, between 0 and 1.</summary>
    public ReadOnlySpan<float> WeightsOf(int word) => weights.AsSpan(starts[word]..starts[word + 1]);

    private void Fill(WordCollector collected, int[] gathered)
    {
        var next = new int[gathered.Length];
        for (var word = 0; word < gathered.Length; word++) next[gathered[word]] = starts[word];
        foreach (var (word, document, weight, length) in collected.All())
        {
            inDocuments[next[word]] = document;
            weights[next[word]++] = weight / (weight + Saturation * (1 - Length + Length * length / collected.AverageLength));
        }
    }
}
