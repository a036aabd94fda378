using Microsoft.AspNetCore.Http;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>What the smoke test of a deployment finds.</summary>
public sealed class SmokeTests(AzuriteFixture azurite)
{
    private static readonly Dictionary<string, (string Promise, Action<HttpContext> Spoil)> Faults = new()
    {
        ["storage is out of reach"] = ("the API is ready", On("/api/health/ready", context => context.Response.StatusCode = 503)),
        ["preflights are not passed on"] = ("a preflight lets any origin in", On("/api/deals", context =>
        {
            if (HttpMethods.IsOptions(context.Request.Method)) context.Response.StatusCode = 405;
        })),
        ["the proxy hides headers"] = ("other origins read answers", On("/api/deals", context => context.Response.Headers.Remove("Access-Control-Expose-Headers"))),
        ["the proxy drops tags"] = ("If-None-Match is answered 304", On("/api/deals", context => context.Response.Headers.Remove("ETag"))),
        ["the proxy unpacks"] = ("a long body is brotli", On("/api/deals", context => context.Response.Headers.Remove("Content-Encoding"))),
        ["the proxy forgets that encodings differ"] = ("a long body is brotli", On("/api/deals", context => context.Response.Headers.Vary = "Accept")),
        ["the proxy forbids caching"] = ("caches may keep an answer", On("/api/deals", context => context.Response.Headers.CacheControl = "no-store")),
        ["the site's page for 404 takes the API's place"] = ("an unknown id is a problem", On("/api/deals/no-such-deal", context => context.Response.ContentType = "text/html")),
        ["a page has no policy"] = ("pages carry security headers", On("/", context => context.Response.Headers.Remove("Content-Security-Policy"))),
        ["a missing page is said to be there"] = ("a page that is not there is a 404", On("/no/such/page/", context => context.Response.StatusCode = 200)),
    };

    public static TheoryData<string> WhatIsWrong => [.. Faults.Keys];

    [Fact]
    public async Task An_instance_that_keeps_its_promises_passes()
    {
        await using var instance = await FakeInstance.StartAsync();

        var (exitCode, output, errors) = await RunAsync(instance.Address);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("BROKEN", output);
        Assert.Contains("304, ETag: \"seven\"", output);
        Assert.Empty(errors);
    }

    [Theory, MemberData(nameof(WhatIsWrong))]
    public async Task A_broken_promise_is_named(string whatIsWrong)
    {
        var (promise, spoil) = Faults[whatIsWrong];
        await using var instance = await FakeInstance.StartAsync(spoil);

        var (exitCode, output, errors) = await RunAsync(instance.Address);

        var broken = output.Split('\n').Where(line => line.StartsWith("BROKEN", StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
        Assert.Contains(promise, Assert.Single(broken));
        Assert.Contains("does not keep a promise", errors);
    }

    [Theory]
    [InlineData(401, 0)]
    [InlineData(403, 0)]
    [InlineData(200, 1)]
    [InlineData(500, 1)]
    public async Task The_function_app_s_own_address_has_to_refuse(int status, int expected)
    {
        await using var instance = await FakeInstance.StartAsync();
        await using var app = await FakeInstance.StartAsync(context => context.Response.StatusCode = status);

        Assert.Equal(expected, (await RunAsync(instance.Address, "--app", app.Address)).ExitCode);
    }

    [Fact]
    public async Task The_version_that_is_served_has_to_be_the_one_published()
    {
        var (connection, cancellation) = (await azurite.ConnectionStringAsync(), TestContext.Current.CancellationToken);
        var prefix = AzuriteFixture.NewPrefix();
        await new LedgerPublisher(LedgerStorage.Connect(connection, prefix)).PublishAsync(SyntheticLedger.Of(), cancellation: cancellation);
        await using var instance = await FakeInstance.StartAsync();

        var (exitCode, output, _) = await RunAsync(instance.Address, "--storage", connection, "--prefix", prefix);

        Assert.Equal(1, exitCode);
        Assert.Contains("BROKEN  the API serves version 1, as published: 200, ready, version 7", output);
    }

    [Fact]
    public async Task An_instance_that_does_not_answer_is_said_not_to()
    {
        var (exitCode, output, _) = await RunAsync("http://127.0.0.1:9");

        Assert.Equal(1, exitCode);
        Assert.Equal("BROKEN  the API is ready: 0, no status, version none", output.Trim());
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("https://example.org/api")]
    public async Task What_is_no_address_is_refused(string address)
    {
        var (exitCode, _, errors) = await RunAsync(address);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("is no address of a website", errors);
    }

    private static Action<HttpContext> On(string path, Action<HttpContext> spoil) => context =>
    {
        if (context.Request.Path == path) spoil(context);
    };

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exitCode = await Cli.CommandLine.Create().Parse(["smoke", .. arguments, "--patience", "0"])
            .InvokeAsync(new() { Output = output, Error = errors }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
