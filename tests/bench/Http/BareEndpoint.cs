using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Outlay.Bench;

/// <summary>Kestrel with one endpoint, which sends the same bytes with the same headers to whoever asks.</summary>
internal sealed class BareEndpoint : IAsyncDisposable
{
    private readonly WebApplication app;

    private BareEndpoint(WebApplication app, int length) => (this.app, Length) = (app, length);

    public int Length { get; }
    public Uri Address => new(app.Urls.Single() + "/");

    public static async Task<BareEndpoint> StartAsync(HttpResponseMessage like, byte[] body, int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
        });
        var app = builder.Build();
        var headers = like.Headers.Concat(like.Content.Headers).Where(header => header.Key is not "Date" and not "Content-Length")
            .Select(header => (header.Key, Value: string.Join(", ", header.Value))).ToArray();
        app.Map("/x", async context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            if (status == 304) return;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.StartAsync();
        return new(app, body.Length);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
