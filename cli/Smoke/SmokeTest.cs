namespace Outlay.Cli.Smoke;

/// <summary>What of our promises a deployed instance keeps: its own code is tested elsewhere, this is about all that stands in front of it.</summary>
internal sealed class SmokeTest(Deployed deployed, int? version, TimeSpan patience)
{
    private const string List = "api/deals?limit=50";
    private const string Origin = "Origin: https://example.org";

    private static readonly string[] SecurityHeaders =
        ["Content-Security-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"];

    /// <summary>Each as soon as it is seen. Where the API is not ready, it is the last: nothing else would tell anything.</summary>
    public async IAsyncEnumerable<Observation> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var ready = await Deployed.UntilAsync(patience, () => ReadyAsync(cancellation), cancellation);
        yield return ready;
        if (ready.Holds is false) yield break;
        if (deployed.App is { } app) yield return await Deployed.UntilAsync(patience, () => RefusedAsync(app, cancellation), cancellation);
        Func<CancellationToken, Task<Observation>>[] others =
            [PreflightAsync, OtherOriginsAsync, NotModifiedAsync, CompressedAsync, CachedAsync, ProblemAsync, SecureAsync, MissingPageAsync, TransportAsync];
        foreach (var other in others) yield return await other(cancellation);
    }

    private async Task<Observation> ReadyAsync(CancellationToken cancellation)
    {
        var seen = await deployed.GetAsync("api/health/ready", cancellation);
        var serves = seen.Member("version");
        var asPublished = version is null || serves == version.ToString();
        return new(version is null ? "the API is ready" : $"the API serves version {version}, as published",
            seen.Status == 200 && seen.Member("status") == "ready" && asPublished, $"{seen.Status}, {seen.Member("status") ?? "no status"}, version {serves ?? "none"}");
    }

    private async Task<Observation> RefusedAsync(Uri app, CancellationToken cancellation)
    {
        var seen = await deployed.AskAsync(new(app, "api/health"), HttpMethod.Get, [], cancellation);
        return new("the function app's own address refuses", seen.Status is >= 400 and < 500, $"{seen.Status}");
    }

    private async Task<Observation> PreflightAsync(CancellationToken cancellation)
    {
        var seen = await deployed.AskAsync(new(deployed.Site, List), HttpMethod.Options, [Origin, "Access-Control-Request-Method: GET"], cancellation);
        var allowed = seen["Access-Control-Allow-Origin"];
        return new("a preflight lets any origin in", seen.Status is >= 200 and < 300 && allowed == "*", $"{seen.Status}, Access-Control-Allow-Origin: {allowed}");
    }

    private async Task<Observation> OtherOriginsAsync(CancellationToken cancellation)
    {
        var seen = await deployed.GetAsync(List, cancellation, Origin);
        var (allowed, exposed) = (seen["Access-Control-Allow-Origin"], seen["Access-Control-Expose-Headers"]);
        return new("other origins read answers and their headers",
            seen.Status == 200 && allowed == "*" && exposed.Contains("ETag", StringComparison.OrdinalIgnoreCase),
            $"{seen.Status}, Access-Control-Allow-Origin: {allowed}, Access-Control-Expose-Headers: {exposed}");
    }

    private async Task<Observation> NotModifiedAsync(CancellationToken cancellation)
    {
        var tag = (await deployed.GetAsync(List, cancellation))["ETag"];
        var seen = await deployed.GetAsync(List, cancellation, $"If-None-Match: {tag}");
        return new("If-None-Match is answered 304", tag != "none" && seen.Status == 304, $"{seen.Status}, ETag: {tag}");
    }

    private async Task<Observation> CompressedAsync(CancellationToken cancellation)
    {
        var seen = await deployed.GetAsync(List, cancellation, "Accept-Encoding: br");
        return new("a long body is brotli where that is asked for",
            seen["Content-Encoding"] == "br" && seen["Vary"].Contains("Accept-Encoding", StringComparison.OrdinalIgnoreCase),
            $"Content-Encoding: {seen["Content-Encoding"]}, Vary: {seen["Vary"]}, {seen.Body.Length} bytes");
    }

    private async Task<Observation> CachedAsync(CancellationToken cancellation)
    {
        var seen = (await deployed.GetAsync(List, cancellation))["Cache-Control"];
        string[] promised = ["public", "max-age=60", "stale-while-revalidate=600"];
        return new("caches may keep an answer for a minute", promised.All(seen.Contains), $"Cache-Control: {seen}");
    }

    // The website has a page of its own for 404, which is not to take the place of the API's answer.
    private async Task<Observation> ProblemAsync(CancellationToken cancellation)
    {
        var seen = await deployed.GetAsync("api/deals/no-such-deal", cancellation);
        return new("an unknown id is a problem in JSON",
            seen.Status == 404 && seen["Content-Type"].StartsWith("application/problem+json", StringComparison.Ordinal), $"{seen.Status}, Content-Type: {seen["Content-Type"]}");
    }

    private async Task<Observation> SecureAsync(CancellationToken cancellation)
    {
        var seen = await deployed.GetAsync("", cancellation);
        var missing = SecurityHeaders.Where(name => !seen.Headers.ContainsKey(name)).ToList();
        return new("pages carry security headers", seen.Status == 200 && missing.Count == 0,
            missing.Count == 0 ? $"{seen.Status}, {string.Join(", ", SecurityHeaders)}" : $"{seen.Status}, without {string.Join(", ", missing)}");
    }

    private async Task<Observation> MissingPageAsync(CancellationToken cancellation)
    {
        var seen = await deployed.GetAsync("no/such/page/", cancellation);
        return new("a page that is not there is a 404 in HTML", seen.Status == 404 && seen["Content-Type"].StartsWith("text/html", StringComparison.Ordinal),
            $"{seen.Status}, Content-Type: {seen["Content-Type"]}");
    }

    private async Task<Observation> TransportAsync(CancellationToken cancellation) =>
        new("HTTPS alone", null, $"Strict-Transport-Security: {(await deployed.GetAsync("", cancellation))["Strict-Transport-Security"]}");
}
