using System.Buffers;
using System.Numerics;

namespace Outlay;

/// <summary>The documents that a query finds, sorted only as far as somebody looks.</summary>
internal sealed class RankedDocuments
{
    private const int FirstPage = 64;

    // The score's bits, inverted, above the document's number: the smallest key is the best, and of equals the first document.
    private readonly ulong[] keys;
    private int sorted;

    private RankedDocuments(ulong[] keys) => this.keys = keys;

    public int Count => keys.Length;

    public (int Document, float Score) this[int rank]
    {
        get
        {
            SortUpTo(rank + 1);
            return ((int)(uint)keys[rank], BitConverter.UInt32BitsToSingle(~(uint)(keys[rank] >> 32)));
        }
    }

    public static RankedDocuments Of(SearchIndex index, IReadOnlyList<WordMatch> words, SearchQuery query)
    {
        var size = index.Documents.Count;
        var (scores, best, held) = (ArrayPool<float>.Shared.Rent(size), ArrayPool<float>.Shared.Rent(size), ArrayPool<ushort>.Shared.Rent(size));
        try
        {
            scores.AsSpan(0, size).Clear();
            held.AsSpan(0, size).Clear();
            for (var word = 0; word < words.Count; word++)
                Add(index, words[word], (ushort)(1 << word), scores.AsSpan(0, size), best, held.AsSpan(0, size));
            return new(Keys(index, words, query, scores, held.AsSpan(0, size)));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<float>.Shared.Return(best);
            ArrayPool<ushort>.Shared.Return(held);
        }
    }

    /// <summary>Adds what one word weighs in each document that holds it, under a bit of its own.</summary>
    private static void Add(SearchIndex index, WordMatch word, ushort bit, Span<float> scores, float[] best, Span<ushort> held)
    {
        var holders = 0;
        foreach (var (taken, fit) in word.Taken)
        {
            var documents = index.DocumentsWith(taken);
            var weights = index.WeightsOf(taken);
            for (var i = 0; i < documents.Length; i++)
            {
                var (document, weight) = (documents[i], fit * weights[i]);
                if ((held[document] & bit) == 0)
                {
                    held[document] |= bit;
                    best[document] = weight;
                    holders++;
                }
                else if (weight > best[document]) best[document] = weight;
            }
        }
        var rarity = MathF.Log(1 + (scores.Length - holders + 0.5f) / (holders + 0.5f));
        for (var document = 0; document < scores.Length; document++)
            if ((held[document] & bit) != 0) scores[document] += rarity * best[document];
    }

    private static ulong[] Keys(SearchIndex index, IReadOnlyList<WordMatch> words, SearchQuery query, float[] scores, Span<ushort> held)
    {
        var required = words.Index().Where(word => word.Item.IsRequired).Aggregate(0, (bits, word) => bits | 1 << word.Index);
        var (most, keys) = (1, new List<ulong>());
        for (var document = 0; document < held.Length; document++)
        {
            var has = BitOperations.PopCount((uint)(held[document] & required));
            if (has < most || !Selects(query, index.Documents[document])) continue;
            if (has > most) keys.Clear();
            most = has;
            var score = scores[document] * index.Documents[document].Weight;
            keys.Add((ulong)~BitConverter.SingleToUInt32Bits(score) << 32 | (uint)document);
        }
        return [.. keys];
    }

    private static bool Selects(SearchQuery query, SearchDocument document) =>
        (query.Types is null || query.Types.Contains(document.Type))
        && (query.Companies is null || document.Companies.Any(query.Companies.Contains));

    private void SortUpTo(int end)
    {
        if (end <= sorted) return;
        end = Math.Min(keys.Length, Math.Max(end, Math.Max(FirstPage, 2 * sorted)));
        BringForward(keys.AsSpan(sorted), end - sorted);
        Array.Sort(keys, sorted, end - sorted);
        sorted = end;
    }

    /// <summary>Reorders keys so that the smallest so many come first, in any order (Hoare's selection).</summary>
    private static void BringForward(Span<ulong> keys, int count)
    {
        while (count < keys.Length && keys.Length > 1)
        {
            var pivot = keys[keys.Length / 2];
            var (low, high) = (0, keys.Length - 1);
            while (low <= high)
            {
                while (keys[low] < pivot) low++;
                while (keys[high] > pivot) high--;
                if (low > high) break;
                (keys[low], keys[high]) = (keys[high], keys[low]);
                (low, high) = (low + 1, high - 1);
            }
            if (count <= high + 1) keys = keys[..(high + 1)];
            else if (count < low) return;
            else
            {
                keys = keys[low..];
                count -= low;
            }
        }
    }
}
