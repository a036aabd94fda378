using System.Collections;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class SearchFunctions(LedgerApi api)
{
    private static readonly Parameter<string?> Text = new OneValue<string?>("q", null, Read)
    {
        IsRequired = true,
        Description = "The words to search for.",
    };
    internal static readonly AnyOf<RecordType> Type = new("type", ReadType) { Description = "Finds records of these types alone.", InExample = Words.Of(RecordType.Company) };
    private static readonly string[] Types = [.. SearchQuery.Searched.Select(Words.Of)];

    private static readonly Operation Found = new(nameof(FindRecords), typeof(SearchPage), Text, Type, Parameters.Company, RequestParameters.Limit, RequestParameters.Cursor);

    /// <summary>
    /// Finds deals, commitments, companies, briefs, guides and sources by their words, best first. A word also finds those that begin
    /// with it, and a longer one that nothing holds those that are one typo away.
    /// </summary>
    [Function(nameof(FindRecords))]
    public Task<IResult> FindRecords(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "search")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, Found, query => query.Get(Text) is { } text ? Find(query, text) : Problems.Of([Missing]), cancellation);

    private static Answer Find(Query query, string text)
    {
        var result = query.Ledger.Search(new(text, query.Get(Type), query.Get(Parameters.Company)));
        return Page.Of(query, new Ranks(result.Count), rank => result[rank],
            (data, next) => new SearchPage(data, result.Count, next, query.Published.Version, result.Corrections));
    }

    private static Mistake Missing => new("Say what to search for, such as q=openai.", Text.Name);

    internal static Parsed<string?> Read(string text, Ledger ledger) => SearchQuery.MistakeIn(text) is { } why
        ? new(null, "", why)
        : new(text, string.Join(' ', new SearchQuery(text).Words));

    private static Parsed<RecordType> ReadType(string text, Ledger ledger) => Types.Contains(text)
        ? Values.Word<RecordType>(text, ledger)
        : new(default, "", $"is none of {string.Join(", ", Types)}", Types, Nearest.Of(text, Types));

    private sealed class Ranks(int count) : IReadOnlyList<int>
    {
        public int Count => count;

        public int this[int index] => index;

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>A page of what a search finds, best first.</summary>
/// <param name="Corrections">Words that no record holds, and those that were taken for them.</param>
public sealed record SearchPage(
    IReadOnlyList<SearchHit> Data,
    int Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next,
    int Version,
    IReadOnlyList<Correction> Corrections);
