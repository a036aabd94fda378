using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;

namespace Outlay.Tests;

/// <summary>
/// An exported folder as Static Web Apps serves it: with the headers of <c>staticwebapp.config.json</c>, the API under
/// <c>/api</c>, and a page that is not in the folder from the API.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly Dictionary<string, string> Headers = ReadHeaders();

    private readonly WebApplication server;
    private readonly string folder;
    private readonly HttpClient api;

    private SiteServer(WebApplication server, string folder, HttpClient api) => (this.server, this.folder, this.api) = (server, folder, api);

    public Uri Address => new(server.Urls.Single());

    public static async Task<SiteServer> StartAsync(string folder, HttpClient api)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = new SiteServer(builder.Build(), folder, api);
        site.server.Run(site.AnswerAsync);
        await site.server.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/api/", StringComparison.Ordinal)) return ForwardAsync(context, path["/api/".Length..] + context.Request.QueryString, null);
        var file = Path.Combine(folder, path[1..] + (path.EndsWith('/') ? "index.html" : ""));
        return File.Exists(file) ? SendAsync(context, file)
            : ForwardAsync(context, "pages", $"{Address.GetLeftPart(UriPartial.Authority)}{path}{context.Request.QueryString}");
    }

    private static Task SendAsync(HttpContext context, string file)
    {
        foreach (var (name, value) in Headers) context.Response.Headers[name] = value;
        context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        return context.Response.SendFileAsync(file);
    }

    private async Task ForwardAsync(HttpContext context, string path, string? original)
    {
        using var request = new HttpRequestMessage(new(context.Request.Method), path);
        if (context.Request.Headers.Accept.ToString() is { Length: > 0 } accept) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (original is not null) request.Headers.Add("x-ms-original-url", original);
        using var answer = await api.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not "Transfer-Encoding") context.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Dictionary<string, string> ReadHeaders()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "staticwebapp.config.json")));
        return file.RootElement.GetProperty("globalHeaders").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
    }
}
