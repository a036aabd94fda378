using System.Text.Json.Serialization;

namespace Outlay.Http;

/// <summary>A page of a list.</summary>
/// <param name="Total">Records in the whole list, this page and all others.</param>
/// <param name="Next">The <c>cursor</c> of the page after this one; <c>null</c> on the last.</param>
/// <param name="Version">The published version of the ledger that the records are of.</param>
/// <param name="AsOf">The date asked for; <c>null</c> where the list holds all that is known.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Data,
    int Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next,
    int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly? AsOf);

public static class Page
{
    /// <summary>Answers with the part of a list that a query's <c>limit</c> and <c>cursor</c> ask for.</summary>
    /// <param name="list">In ordinal order of its keys, each of which is there once.</param>
    /// <param name="answer">Is asked for the records of the page alone.</param>
    public static Answer Of<T, TAnswer>(Query query, IReadOnlyList<T> list, Func<T, string> key, Func<T, TAnswer> answer) =>
        Of(query, list, key, answer, (data, next) => new Page<TAnswer>(data, list.Count, next, query.Published.Version, query.AsOf));

    /// <inheritdoc cref="Of{T, TAnswer}(Query, IReadOnlyList{T}, Func{T, string}, Func{T, TAnswer})"/>
    /// <param name="page">Makes the body of the part and of the cursor of the next.</param>
    public static Answer Of<T, TAnswer>(
        Query query, IReadOnlyList<T> list, Func<T, string> key, Func<T, TAnswer> answer, Func<IReadOnlyList<TAnswer>, string?, object> page)
    {
        var start = 0;
        if (query.Get(Parameters.Cursor) is { } text)
        {
            if (Cursor.Read(text) is not { } cursor || !cursor.IsOf(query)) return Problems.Of([NoCursor(text)]);
            start = CountUpTo(list, key, cursor.Key);
        }
        var end = Math.Min(list.Count, start + query.Get(Parameters.Limit));
        var next = end < list.Count ? Cursor.After(key(list[end - 1]), query).Write() : null;
        var data = Enumerable.Range(start, end - start).Select(i => answer(list[i])).ToList();
        return new Found(page(data, next), next);
    }

    private static int CountUpTo<T>(IReadOnlyList<T> list, Func<T, string> key, string after)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(key(list[middle]), after) <= 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static Mistake NoCursor(string text) => new(
        $"'{Mistake.Shortened(text)}' is no cursor of this list with these filters: take next of the page before, and change nothing but limit.",
        Parameters.Cursor.Name, Mistake.Shortened(text));
}
