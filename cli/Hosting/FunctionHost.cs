using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outlay.Pages;

namespace Outlay.Cli.Hosting;

/// <summary>
/// The functions of <c>api/</c> on Kestrel, where Azure Functions Core Tools are not to be had. It holds to what the genuine
/// host does, also where Kestrel by itself would do more: functions are tried in the order of their names, a method that a
/// function does not list is an empty 404, an escaped exception an empty 500.
/// </summary>
public sealed class FunctionHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private FunctionHost(WebApplication app, IReadOnlyList<FunctionRoute> functions, string prefix)
    {
        this.app = app;
        Functions = functions;
        BaseAddress = new($"http://127.0.0.1:{new Uri(app.Urls.Single()).Port}/{prefix}/");
    }

    /// <summary>Ends with a slash, and so takes relative addresses such as <c>deals</c>.</summary>
    public Uri BaseAddress { get; }
    public IReadOnlyList<FunctionRoute> Functions { get; }

    /// <summary>The website that its pages are of.</summary>
    public Website Website => app.Services.GetRequiredService<Website>();

    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="InvalidOperationException">A function could not be served by both hosts.</exception>
    public static async Task<FunctionHost> StartAsync(FunctionHostOptions options, CancellationToken cancellation)
    {
        var functions = FunctionRoute.In(options.Types);
        var prefix = HostFile.RoutePrefix();
        var app = Build(options);
        try
        {
            for (var i = 0; i < functions.Count; i++) Map(app, functions[i], prefix, order: i);
            await app.StartAsync(cancellation);
            return new(app, functions, prefix);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes no new request, and waits a few seconds for those under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static WebApplication Build(FunctionHostOptions options)
    {
        // Production, whatever the environment says: the page that ASP.NET Core shows a developer is not in the genuine host.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        // A failed start is thrown to the caller, who says so in words.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, options.Port));
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddOutlay(builder.Configuration);
        options.Services?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void Configure(KestrelServerOptions kestrel, int port)
    {
        kestrel.Listen(IPAddress.Loopback, port);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1 << 20;
        kestrel.Limits.MaxRequestLineSize = 16 << 10;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    private static void Map(IEndpointRouteBuilder app, FunctionRoute function, string prefix, int order) =>
        app.Map(RoutePatternFactory.Parse($"{prefix}/{function.Route}"), new FunctionInvoker(function).InvokeAsync)
            .Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = order);

    /// <summary>Leaves Ctrl-C and SIGTERM to the command that started this host.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
