using System.Collections.Frozen;

namespace Outlay;

/// <summary>What one word of a query is taken for in an index: itself, words that begin so, or else words one typo away.</summary>
internal sealed class WordMatch
{
    private const int ShortestBeginning = 2;
    private const float Beginning = 0.3f, Typo = 0.5f;

    // Whoever asks a question in a sentence does not search for these. They count for the order, and no record has to hold them.
    private static readonly FrozenSet<string> OfSentences = FrozenSet.Create(StringComparer.Ordinal,
        "a", "an", "and", "are", "as", "at", "by", "did", "do", "does", "for", "from", "had", "has", "have", "how", "in", "is", "it", "its",
        "many", "much", "of", "on", "or", "that", "the", "their", "this", "to", "was", "were", "what", "when", "which", "who", "will", "with");

    private readonly SearchIndex index;

    private WordMatch(SearchIndex index, string word, bool isRequired)
    {
        this.index = index;
        (Word, IsRequired) = (word, isRequired);
        Taken = [.. Beginnings()];
        if (Taken.Count > 0) return;
        Taken = [.. index.Vocabulary.OneTypoFrom(word).Select(near => (near, Typo))];
        IsCorrected = Taken.Count > 0;
    }

    public string Word { get; }
    public bool IsRequired { get; }

    /// <summary>Whether no record holds it, so that others were taken for it.</summary>
    public bool IsCorrected { get; }

    /// <summary>Numbers of words of the index, and how well each fits, between 0 and 1.</summary>
    public IReadOnlyList<(int Word, float Fit)> Taken { get; }
    public IEnumerable<string> Words => Taken.Select(taken => index.Vocabulary[taken.Word]);

    public static IReadOnlyList<WordMatch> Of(SearchIndex index, IReadOnlyList<string> words)
    {
        var isSentence = words.Any(word => !OfSentences.Contains(word));
        return [.. words.Select(word => new WordMatch(index, word, !isSentence || !OfSentences.Contains(word)))];
    }

    public bool IsIn(int document) => Taken.Any(taken => index.DocumentsWith(taken.Word).BinarySearch(document) >= 0);

    private IEnumerable<(int Word, float Fit)> Beginnings()
    {
        var (first, end) = (index.Vocabulary.BeginningWith(Word).Start.Value, index.Vocabulary.BeginningWith(Word).End.Value);
        for (var word = first; word < end; word++)
        {
            var letters = index.Vocabulary[word].Length;
            if (letters == Word.Length) yield return (word, 1);
            else if (Word.Length >= ShortestBeginning) yield return (word, Beginning + (1 - Beginning) * Word.Length / letters / 2);
        }
    }
}
