using System.Collections.Frozen;

namespace Outlay.Http;

/// <summary>The parameter <c>fields</c> of a list: which fields its records come with. Their id always does.</summary>
/// <typeparam name="TAnswer">What a record is answered as.</typeparam>
internal sealed class Fields<TAnswer>
{
    private const string Id = "id";

    private readonly IReadOnlyList<string> names = [.. LedgerJson.Options.GetTypeInfo(typeof(TAnswer)).Properties.Select(property => property.Name)];

    public Fields() => Parameter = new("fields", Values.OneOf(names))
    {
        SelectsRecords = false,
        Description = "The fields that records come with, all where it is left out. Their id always does.",
    };

    public AnyOf<string> Parameter { get; }

    /// <returns><c>null</c> where all are asked for.</returns>
    public IReadOnlySet<string>? Of(Query query) => query.Get(Parameter) is not { } chosen ? null
        : chosen.Contains(Id) || !names.Contains(Id) ? chosen : chosen.Append(Id).ToFrozenSet();

    /// <summary>The fields asked for that a table cannot show: lists of their own, such as revisions.</summary>
    public IReadOnlyList<Mistake> WithoutColumn(Query query, IReadOnlyList<string> columns) =>
    [
        .. (query.Get(Parameter) ?? new HashSet<string>()).Except(columns).Order(StringComparer.Ordinal).Select(field => new Mistake(
            $"'{field}' has no column in CSV: ask for JSON, or for fields that have one.", Parameter.Name, field, columns, Nearest.Of(field, columns))),
    ];
}
