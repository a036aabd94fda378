namespace Outlay.Cli.Content.Rules;

/// <summary>
/// One report is one source: a record that names it twice would seem to rest on two. Of a page that has changed, each source has
/// the address at which what it said is kept.
/// </summary>
internal static class SourceRules
{
    public static void Check(Review review)
    {
        Dictionary<string, Located<Source>> known = [];
        foreach (var source in review.Draft.Sources.Where(source => source.Record.Withdrawn is null))
        {
            if (Read(source.Record) is not { } address || known.TryAdd(address, source)) continue;
            var other = known[address];
            // Of two with one id, that is said.
            if (other.Id != source.Id)
                review.Report.Add(At(source), $"this is the address of the source '{other.Id}' too, in line {At(other).Node.Line}: "
                    + "leave one out, or write its own address; of a page that has changed since, its archivedUrl");
        }
    }

    private static Place At(Located<Source> source) => source.Place[source.Record.ArchivedUrl is null ? "url" : "archivedUrl"];

    /// <summary>What leads to the report as it was read, without what may differ and lead there all the same.</summary>
    private static string? Read(Source source) => (source.ArchivedUrl ?? source.Url) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? address.Host + address.PathAndQuery.TrimEnd('/') + address.Fragment : null;
}
