using System.Globalization;

namespace Outlay.Http;

/// <summary>The kinds of values that stand in query strings besides those of a question.</summary>
internal static class RequestValues
{
    /// <summary>The number of a version; whether there is such a one is for storage to say.</summary>
    public static Parsed<int?> Version(string text, Ledger? ledger = null) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(number, number.ToString(CultureInfo.InvariantCulture))
            : Values.Not<int?>("is no version: versions are numbered from 1", ["1.."], Meant.Whole(text, 1, int.MaxValue));

    /// <summary>What has the form of a cursor; whether it is of the list that is asked for, the list says.</summary>
    public static Parsed<string?> Cursor(string text, Ledger ledger) =>
        Http.Cursor.Read(text) is not null ? new(text, text) : Values.Not<string?>("is no cursor: take next of the page before");

    public static Parse<Format?> Format(IReadOnlyList<Format> formats)
    {
        var names = formats.Select(format => format.Name).ToList();
        return (text, _) => formats.FirstOrDefault(format => format.Name == text) is { } found ? new(found, text) : Values.NotAmong<Format?>(text, names);
    }

    /// <summary>The name of what to order by; a hyphen before it turns the order around.</summary>
    public static Parse<Order<T>?> Order<T>(IReadOnlyList<Order<T>> orders) where T : class
    {
        var byName = orders.ToDictionary(order => order.Name);
        return (text, _) => byName.TryGetValue(text, out var order) ? new(order, text) : Values.NotAmong<Order<T>?>(text, [.. byName.Keys]);
    }
}
