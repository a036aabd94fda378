using System.Text.Json;

namespace Outlay.Cli.Smoke;

/// <summary>A deployed instance, as its callers find it: nothing is followed, unpacked or kept.</summary>
internal sealed class Deployed(Uri site, Uri? app) : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(45) };

    public Uri Site { get; } = site;

    /// <summary>The function app's own address.</summary>
    public Uri? App { get; } = app;

    /// <param name="headers">Each as <c>Name: value</c>.</param>
    public async Task<Seen> AskAsync(Uri address, HttpMethod method, string[] headers, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var header in headers) request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            var seen = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new((int)answer.StatusCode, seen, await answer.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new(0, new Dictionary<string, string>(), []);
        }
    }

    /// <param name="path">Below the site, without a slash before it.</param>
    public Task<Seen> GetAsync(string path, CancellationToken cancellation, params string[] headers) =>
        AskAsync(new(Site, path), HttpMethod.Get, headers, cancellation);

    /// <summary>Observes again until the promise holds or patience ends: a deployment is seen everywhere only after a while.</summary>
    public static async Task<Observation> UntilAsync(TimeSpan patience, Func<Task<Observation>> observe, CancellationToken cancellation)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var observation = await observe();
            if (observation.Holds is true || waited.Elapsed > patience) return observation;
            await Task.Delay(BetweenTries, cancellation);
        }
    }

    public void Dispose() => http.Dispose();
}

/// <param name="Status">0 where nothing answered.</param>
internal sealed record Seen(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>A header, or <c>none</c>.</summary>
    public string this[string name] => Headers.GetValueOrDefault(name, "none");

    /// <summary>A member of a JSON body, as it is written there; <c>null</c> where there is none, or the body is no JSON.</summary>
    public string? Member(string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var member) ? member.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
