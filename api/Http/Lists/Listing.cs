using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Outlay.Http;

/// <summary>How the records of one kind are listed: in which orders, with which fields, in which formats.</summary>
/// <typeparam name="T">A record as the ledger has it.</typeparam>
/// <typeparam name="TAnswer">The record as it is answered.</typeparam>
public class Listing<T, TAnswer> where T : class where TAnswer : class
{
    private readonly Func<LedgerView, T, TAnswer> answer;
    private readonly ITable<TAnswer> table;
    private readonly OneValue<Order<T>?> sort;
    private readonly Fields<TAnswer> fields = new();
    private readonly Fragments<T> fragments = new();
    private readonly ConditionalWeakTable<LedgerView, ConcurrentDictionary<(Order<T>, string), T[]>> orders = [];

    private protected Listing(Func<LedgerView, T, TAnswer> answer, ITable<TAnswer> table, params IReadOnlyList<SortKey<T>> sorts)
    {
        (this.answer, this.table) = (answer, table);
        sort = new("sort", null, Values.Order(sorts))
        {
            Description = "What to order by; a hyphen before it puts the largest first. Records alike in it, and all where it is left out, follow their ids.",
        };
    }

    /// <summary>The operation that answers with the list, given the filters that it has.</summary>
    public Operation Operation(string function, params IReadOnlyList<Parameter> filters) =>
        new(function, typeof(Page<TAnswer>), [Parameters.AsOf, .. filters, sort, fields.Parameter, Parameters.Limit, Parameters.Cursor])
        {
            Formats = [Format.Json, Format.NdJson, Format.Csv],
        };

    /// <summary>Answers with the part of a list that a query asks for, in the order and the format asked for.</summary>
    /// <param name="all">In order of id; the same records each time that the same version is asked as of the same date.</param>
    /// <param name="candidates">Those of them that alone can be selected, where they are few.</param>
    public Answer Of(Query query, IReadOnlyList<T> all, Func<T, bool>? selects = null, IEnumerable<T>? candidates = null) =>
        Of(query, Selected(query, all, selects, candidates),
            record => fragments.Of(query.View, record, () => answer(query.View, record)));

    /// <summary>Answers likewise with a list that is made for this query alone.</summary>
    public Answer OfThese(Query query, IEnumerable<T> records) =>
        Of(query, Selected(query, [], null, records), record => Fragment.Of(answer(query.View, record)));

    /// <summary>The list of all records of a view in CSV, a row at a time, the header first: the very rows that a query is answered with.</summary>
    internal IEnumerable<IEnumerable<object?>> AllRows(LedgerView view, IReadOnlyList<T> all) =>
        all.SelectMany(record => table.Rows(answer(view, record), null)).Prepend(table.Header(null));

    private Answer Of(Query query, IReadOnlyList<T> selected, Func<T, Fragment> json)
    {
        var (part, problem) = Part.Of(query, selected.Count);
        if (problem is not null) return problem;
        var chosen = fields.Of(query);
        var page = new PageWriter(query, selected.Count, part.Next);
        var records = Enumerable.Range(part.Start, part.End - part.Start).Select(position => selected[position]);
        if (query.Format == Format.Csv)
            return page.Csv(table.Header(chosen), records.SelectMany(record => table.Rows(answer(query.View, record), chosen)));
        return query.Format == Format.NdJson ? page.NdJson(records.Select(json), chosen) : page.Json(records.Select(json), chosen);
    }

    private IReadOnlyList<T> Selected(Query query, IReadOnlyList<T> all, Func<T, bool>? selects, IEnumerable<T>? candidates)
    {
        var order = query.Get(sort);
        if (candidates is null)
        {
            var records = order is null ? all : InOrder(query, all, order);
            return selects is null ? records : [.. records.Where(selects)];
        }
        List<T> found = [.. selects is null ? candidates : candidates.Where(selects)];
        return order is null ? found : order.Of(query.View, CurrencyOf(query), found);
    }

    // Made once for each version and date; all that is asked for afterwards is already in its order.
    private T[] InOrder(Query query, IReadOnlyList<T> all, Order<T> order)
    {
        var currency = order.Key.IsOfMoney ? CurrencyOf(query) : "";
        return orders.GetOrCreateValue(query.View).GetOrAdd((order, currency), _ => order.Of(query.View, currency, all));
    }

    private static string CurrencyOf(Query query) => query.Readings.Find(Parameters.Currency) ?? query.Ledger.MainCurrency;
}
