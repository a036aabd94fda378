using System.Text.Json;
using CsCheck;

namespace Outlay.Tests;

/// <summary>Questions after the money of <see cref="AnyMoney"/>.</summary>
internal static class AnyQuery
{
    private static readonly Gen<IReadOnlySet<StatusClass>?> Classes = Gen.Frequency(
        (2, Gen.Const((IReadOnlySet<StatusClass>?)null)),
        (1, Gen.Const((IReadOnlySet<StatusClass>?)Enum.GetValues<StatusClass>().ToHashSet())),
        (1, Gen.Enum<StatusClass>().Array[1, 3].Select(IReadOnlySet<StatusClass>? (classes) => classes.ToHashSet())));

    private static readonly Gen<IReadOnlySet<string>?> Companies = Gen.Frequency(
        (3, Gen.Const((IReadOnlySet<string>?)null)),
        (1, Gen.Int[0, 3].Array[1, 3].Select(IReadOnlySet<string>? (ids) => ids.Select(id => $"c{id}").ToHashSet())));

    public static readonly Gen<Filter> Filters = Gen.Select(
        Classes, Companies, Companies, Companies, Gen.OneOf<string?>(null, null, "USD", "EUR"), Gen.OneOf<string?>(null, null, "purchase", "equity"),
        (classes, companies, payers, payees, currency, kind) => new Filter
        {
            Classes = classes,
            Companies = companies,
            Payers = payers,
            Payees = payees,
            Currency = currency,
            Kinds = kind is null ? null : new HashSet<string> { kind },
        });

    public static readonly Gen<TotalsQuery> Queries = Gen.Select(Gen.Enum<SumOf>(), Filters, Gen.Int[-2, 3],
        (of, filter, by) => new TotalsQuery(of, filter, by < 0 ? null : (GroupBy)by));

    public static string Print((IRecord[] Records, TotalsQuery Query) asked) => $"{Print(asked.Query)}\n{Print(asked.Records)}";

    public static string Print(TotalsQuery query) => JsonSerializer.Serialize(query, LedgerJson.Options);

    public static string Print(IRecord[] records) => string.Join('\n', records.Where(record => record is not Company)
        .Select(record => JsonSerializer.Serialize(record, record.GetType(), LedgerJson.Options)));
}
