using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Outlay.Tests;

/// <summary>A deployed instance that keeps every promise, but for what is done to its answers.</summary>
internal sealed class FakeInstance : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeInstance(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <param name="spoil">Is called with each answer before it is sent.</param>
    public static async Task<FakeInstance> StartAsync(Action<HttpContext>? spoil = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var body = Answer(context.Request, context.Response);
            spoil?.Invoke(context);
            if (context.Response.StatusCode is not (204 or 304)) await context.Response.WriteAsync(body);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Answer(HttpRequest request, HttpResponse response) => request.Path.Value switch
    {
        "/api/health/ready" => """{"status":"ready","version":7}""",
        "/api/health" => """{"status":"alive"}""",
        "/api/deals" => List(request, response),
        "/" => Page(response, 200),
        ['/', 'a', 'p', 'i', '/', ..] => Problem(response),
        _ => Page(response, 404),
    };

    private static string List(HttpRequest request, HttpResponse response)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Link, ETag, Retry-After";
        headers.ETag = "\"seven\"";
        headers.CacheControl = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
        headers.Vary = "Accept, Accept-Encoding";
        if (request.Headers.AcceptEncoding == "br") headers.ContentEncoding = "br";
        response.StatusCode = HttpMethods.IsOptions(request.Method) ? 204 : request.Headers.IfNoneMatch == "\"seven\"" ? 304 : 200;
        return "compressed or not, nobody unpacks it";
    }

    private static string Problem(HttpResponse response)
    {
        response.StatusCode = 404;
        response.ContentType = "application/problem+json; charset=utf-8";
        return "{}";
    }

    private static string Page(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        string[] secure = ["Content-Security-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"];
        foreach (var name in secure) response.Headers[name] = "set";
        return "<!doctype html>";
    }
}
