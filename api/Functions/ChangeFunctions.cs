using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.Functions;

public sealed class ChangeFunctions(LedgerApi api)
{
    private static readonly Parameter<int> Since = new OneValue<int>("since", 0, Values.Whole(0, int.MaxValue))
    {
        Description = "The version that the caller has: changes are those of the versions after it.",
    };

    private static readonly Operation List = new(nameof(ListChanges), typeof(ChangesPage), [Since, .. ChangeSelection.Filters, RequestParameters.Limit, RequestParameters.Cursor]);

    /// <summary>
    /// Lists what has changed in the versions after one: what a caller who holds that version has missed. From the first, which
    /// added all that it had, where the query names none. R12.
    /// </summary>
    [Function(nameof(ListChanges))]
    public Task<IResult> ListChanges(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "changes")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List,
            query => query.Get(Since) > query.Published.Version ? Problems.Of([NotYet(query)]) : Changes(query), cancellation);

    private static Answer Changes(Query query)
    {
        var versions = query.Published.Changes.Where(version => version.Version > query.Get(Since)).ToList();
        var unknown = versions.Where(version => version.Changes is null).Select(version => version.Version).ToList();
        List<(VersionChanges Version, Change Change)> changes = [.. ChangeSelection.Of(query, query.Get(Since))];
        return Page.Of(query, changes, one => ChangeAnswer.Of(one.Version.Version, one.Version.PublishedAt, one.Change),
            (data, next) => new ChangesPage(data, changes.Count, next, query.Published.Version, unknown));
    }

    private static Mistake NotYet(Query query) => new(
        $"Version {query.Get(Since)} is not among those up to the one that is served, {query.Published.Version}.", Since.Name,
        query.Get(Since).ToString(CultureInfo.InvariantCulture), [$"0..{query.Published.Version}"], [$"{query.Published.Version}"]);
}

/// <summary>A page of changes, in order of version, then of type, id, kind of change and date.</summary>
/// <param name="Version">The version that they lead up to: the one to ask with as <c>since</c> the next time.</param>
/// <param name="Unknown">Versions among those asked for of which it is not known what they changed.</param>
public sealed record ChangesPage(
    IReadOnlyList<ChangeAnswer> Data,
    int Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next,
    int Version,
    IReadOnlyList<int> Unknown);
