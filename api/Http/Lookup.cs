namespace Outlay.Http;

/// <summary>Finds one record by the id in an address.</summary>
public static class Lookup
{
    /// <summary>Answers with the record that has the id; else 404 with near ids, 308 for an earlier id, 410 for a withdrawn record.</summary>
    /// <param name="collection">The first segment of the route, such as <c>deals</c>.</param>
    public static Answer One<T>(
        this Query query, RecordSet<T> records, string collection, string noun, string id, Func<T, Answer> answer) where T : class, IRecord =>
        records.Resolve(id) switch
        {
            null => Problems.Unknown(noun, id, records.Near(id)),
            { Withdrawn: { } withdrawal } record => Problems.Withdrawn(noun, record.Id, withdrawal),
            var record when record.Id != id => Problems.Renamed(noun, id, record.Id, LocationOf(query, $"/{collection}/", id, record.Id)),
            var record => answer(record),
        };

    // Everything else of the address stays as it was asked for: what goes before, what follows, and the query string.
    private static string LocationOf(Query query, string before, string id, string now)
    {
        var path = query.Request.PathBase.Add(query.Request.Path).Value!;
        var start = path.LastIndexOf(before + id, StringComparison.OrdinalIgnoreCase) + before.Length;
        return new Microsoft.AspNetCore.Http.PathString(path[..start] + now + path[(start + id.Length)..]).ToUriComponent()
            + query.Request.QueryString.ToUriComponent();
    }
}
