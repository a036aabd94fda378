using Microsoft.AspNetCore.Http;
using Outlay.Store;

namespace Outlay.Http;

/// <summary>A request as understood: the ledger that answers it, and the value of every parameter that its route takes.</summary>
public sealed class Query
{
    private Query(HttpRequest request, Operation operation, PublishedLedger published, DateOnly today, bool isPinned, Readings readings)
    {
        (Request, Published, Today, IsPinned, Readings) = (request, published, today, isPinned, readings);
        Coding = Compression.Choose(request);
        Format = Get(operation.Format) ?? Acceptance.Choose(request, operation.Formats)!;
    }

    public PublishedLedger Published { get; }
    public Ledger Ledger => Published.Ledger;

    /// <summary>In UTC: of a pinned version, the day of its publishing, so that its answers never change.</summary>
    public DateOnly Today { get; }

    /// <summary>Whether the request itself names the version that it is answered from.</summary>
    public bool IsPinned { get; }

    /// <summary>The format to answer in, of those that the operation has.</summary>
    public Format Format { get; }

    /// <summary>The date asked for, of a route that takes <c>asOf</c>.</summary>
    public DateOnly? AsOf => Get(Parameters.AsOf);

    /// <summary>The ledger as of the date asked for, of a route that takes <c>asOf</c>.</summary>
    public LedgerView View => Ledger.AsOf(AsOf);

    internal HttpRequest Request { get; }

    /// <summary>The content coding that the caller likes best.</summary>
    internal string? Coding { get; }

    /// <summary>The tag of an answer that follows from the query alone.</summary>
    internal string Tag => field ??= EntityTag.Of(this, Coding, default);

    /// <summary>The value of every parameter that the route takes.</summary>
    internal Readings Readings { get; }

    /// <summary>The query in its one canonical spelling: what means the same reads the same.</summary>
    internal string Canonical => Readings.Write(_ => true);

    /// <summary>Of <see cref="Canonical"/>, what says which records there are in all.</summary>
    internal string Selection => Readings.Write(parameter => parameter.SelectsRecords);

    /// <exception cref="KeyNotFoundException">The route does not take the parameter.</exception>
    public T Get<T>(Parameter<T> parameter) => Readings.Get(parameter);

    /// <summary>Whether a date lies between <c>since</c> and <c>until</c>.</summary>
    internal bool Spans(DateOnly? date) =>
        (Readings.Find(Parameters.Since) is not { } since || date >= since) && (Readings.Find(Parameters.Until) is not { } until || date <= until);

    /// <summary>Whether a record holds all words of <c>q</c>.</summary>
    internal bool Finds(IRecord record) => Readings.Find(Parameters.Q) is not { } words || Ledger.TextOf(record).Contains(words);

    /// <summary>Reads a request's query string, and finds all that is wrong with it.</summary>
    internal static (Query Query, IReadOnlyList<Mistake> Mistakes) Read(
        HttpRequest request, Operation operation, PublishedLedger published, DateOnly today, bool isPinned)
    {
        var given = request.Query;
        var readings = Readings.Of(operation.Parameters, parameter => Has(given, parameter.Name)
            ? parameter.Read([.. given[parameter.Name].Select(value => value ?? "")], published.Ledger) : null);
        List<Mistake> mistakes = [.. UnknownIn(given, operation.Parameters), .. readings.Mistakes];
        if (mistakes.Count == 0) mistakes.AddRange(Consistency.MistakesIn(readings));
        return (new(request, operation, published, today, isPinned, readings), mistakes);
    }

    internal static IReadOnlyList<Mistake> UnknownIn(IQueryCollection given, IReadOnlyList<Parameter> parameters) =>
        [.. given.Keys.Where(name => parameters.All(parameter => parameter.Name != name)).Select(name => Unknown(name, given[name].ToString(), parameters))];

    // The collection ignores case; names of parameters do not.
    private static bool Has(IQueryCollection given, string name) => given.Keys.Contains(name);

    private static Mistake Unknown(string name, string value, IReadOnlyList<Parameter> parameters)
    {
        var allowed = parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal).ToList();
        var takes = allowed.Count > 0 ? $"It takes {string.Join(", ", allowed)}." : "It takes none.";
        return new($"This address takes no parameter '{Mistake.Shortened(name)}'. {takes}", Mistake.Shortened(name)!, Mistake.Shortened(value), allowed, Nearest.Of(name, allowed));
    }
}
