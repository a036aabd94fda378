using System.Net;

namespace Outlay.Cli.Start;

/// <summary>Asks servers of this machine.</summary>
internal static class Loopback
{
    // Loopback never goes by a proxy, whatever the environment says of proxies.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <returns>What a GET is answered with, or <c>null</c> where nothing answers.</returns>
    public static async Task<HttpStatusCode?> StatusAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
