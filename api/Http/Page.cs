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
    /// <param name="answer">Is asked for the records of the part alone.</param>
    /// <param name="page">Makes the body of the part and of the cursor of the next.</param>
    public static Answer Of<T, TAnswer>(
        Query query, IReadOnlyList<T> list, Func<T, TAnswer> answer, Func<IReadOnlyList<TAnswer>, string?, object> page)
    {
        var (part, problem) = Part.Of(query, list.Count);
        if (problem is not null) return problem;
        List<TAnswer> data = [.. Enumerable.Range(part.Start, part.End - part.Start).Select(position => answer(list[position]))];
        return new Found(page(data, part.Next), part.Next);
    }
}

/// <summary>The part of a list that a query's <c>limit</c> and <c>cursor</c> ask for.</summary>
/// <param name="Start">The first record's position.</param>
/// <param name="End">The position after the last record's.</param>
/// <param name="Next">The cursor of the part after this one; <c>null</c> of the last.</param>
internal readonly record struct Part(int Start, int End, string? Next)
{
    /// <returns>A problem in its place, where the query's cursor is none of this list.</returns>
    public static (Part Part, Problem? Problem) Of(Query query, int total)
    {
        var start = 0;
        if (query.Get(RequestParameters.Cursor) is { } text)
        {
            if (Cursor.Read(text) is not { } cursor || !cursor.IsOf(query)) return (default, Problems.Of([NoCursor(text)]));
            start = Math.Min(cursor.Position, total);
        }
        var end = Math.Min(total, start + query.Get(RequestParameters.Limit));
        return (new(start, end, end < total ? Cursor.After(end, query).Write() : null), null);
    }

    private static Mistake NoCursor(string text) => new(
        $"'{Mistake.Shortened(text)}' is no cursor of this list with these filters: take next of the page before, and change nothing but limit, fields and format.",
        RequestParameters.Cursor.Name, Mistake.Shortened(text));
}
