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
    private readonly Fragments<T> fragments;
    private readonly IReadOnlyList<Order<T>> orders;
    private readonly ConditionalWeakTable<LedgerView, ConcurrentDictionary<(Order<T>, string), Ordering>> orderings = [];

    private protected Listing(Func<LedgerView, T, TAnswer> answer, ITable<TAnswer> table, params IReadOnlyList<SortKey<T>> sorts)
    {
        (this.answer, this.table) = (answer, table);
        fragments = new(answer);
        orders = Order<T>.All(sorts);
        sort = new("sort", null, RequestValues.Order(orders))
        {
            Description = "What to order by; a hyphen before it puts the largest first. Records alike in it, and all where it is left out, follow their ids.",
        };
    }

    /// <summary>The operation that answers with the list, given the filters that it has.</summary>
    public Operation Operation(string function, params IReadOnlyList<Parameter> filters) =>
        new(function, typeof(Page<TAnswer>), [Parameters.AsOf, .. filters, sort, fields.Parameter, RequestParameters.Limit, RequestParameters.Cursor])
        {
            Formats = [Format.Json, Format.NdJson, Format.Csv],
        };

    /// <summary>Answers with the part of a list that a query asks for, in the order and the format asked for.</summary>
    /// <param name="all">In order of id; the same records each time that the same version is asked as of the same date.</param>
    public Answer Of(Query query, IReadOnlyList<T> all, Func<T, bool> selects) =>
        Of(query, all, Bits.Where(all.Count, number => selects(all[number])));

    /// <inheritdoc cref="Of(Query, IReadOnlyList{T}, Func{T, bool})"/>
    /// <param name="all">Likewise; <c>null</c> are those that are not known as of the date.</param>
    /// <param name="selected">By their numbers among all.</param>
    internal Answer Of(Query query, IReadOnlyList<T?> all, Bits selected)
    {
        var view = query.View;
        return Of(query, view, all, selected, order => InOrder(view, CurrencyOf(query), all, order), fragments.Of(view));
    }

    /// <summary>Answers likewise with a list that is made for this query alone.</summary>
    public Answer OfThese(Query query, IEnumerable<T> records)
    {
        var (view, all) = (query.View, records.ToList());
        return Of(query, view, all, Bits.Where(all.Count, _ => true), order => order.Of(view, CurrencyOf(query), all),
            record => Fragment.Of(answer(view, record)));
    }

    /// <summary>Makes every order of a list, so that nobody who asks for one waits for it.</summary>
    internal void Prepare(LedgerView view, IReadOnlyList<T?> all)
    {
        foreach (var order in orders) InOrder(view, view.Ledger.MainCurrency, all, order);
    }

    /// <summary>The list of all records of a view in CSV, a row at a time, the header first: the very rows that a query is answered with.</summary>
    internal IEnumerable<IEnumerable<object?>> AllRows(LedgerView view, IReadOnlyList<T> all) =>
        all.SelectMany(record => table.Rows(answer(view, record), null)).Prepend(table.Header(null));

    private Answer Of(Query query, LedgerView view, IReadOnlyList<T?> all, Bits selected, Func<Order<T>, Ordering> ordering, Func<T, Fragment> json)
    {
        var total = selected.Count;
        var (part, problem) = Part.Of(query, total);
        if (problem is not null) return problem;
        if (query.Format == Format.Csv && fields.WithoutColumn(query, table.Fields) is { Count: > 0 } mistakes) return Problems.Of(mistakes);
        var numbers = query.Get(sort) is { } order ? ordering(order).Of(selected) : selected.Numbers();
        var records = numbers.Skip(part.Start).Take(part.End - part.Start).Select(number => all[number]!);
        var chosen = fields.Of(query);
        var page = new PageWriter(query, total, part.Next);
        if (query.Format == Format.Csv)
            return page.Csv(table.Header(chosen), records.SelectMany(record => table.Rows(answer(view, record), chosen)));
        return query.Format == Format.NdJson ? page.NdJson(records.Select(json), chosen) : page.Json(records.Select(json), chosen);
    }

    // Made once for each version and date.
    private Ordering InOrder(LedgerView view, string currency, IReadOnlyList<T?> all, Order<T> order) =>
        orderings.GetOrCreateValue(view).GetOrAdd((order, order.Key.IsOfMoney ? currency : ""), _ => order.Of(view, currency, all));

    private static string CurrencyOf(Query query) => query.Readings.Find(Parameters.Currency) ?? query.Ledger.MainCurrency;
}
