using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Cli.Hosting;

namespace Outlay.Tests;

public sealed class FunctionRouteTests
{
    [Theory]
    [InlineData(typeof(TakesNumber), "takes a Int32")]
    [InlineData(typeof(ReturnsText), "returns neither")]
    [InlineData(typeof(KeptByTheHost), "keeps for itself")]
    [InlineData(typeof(SameName), "name of another function")]
    public async Task What_only_one_host_could_serve_is_refused_at_start(Type functions, string why)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => FunctionHost.StartAsync(
            new() { Port = 0, Types = [functions, typeof(ProbeFunctions)] }, TestContext.Current.CancellationToken));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_come_in_the_order_of_their_names_ignoring_case() =>
        Assert.Equal(["AnyProbe", "PreciseProbe", "ProbeFailure", "ProbeOne"], FunctionRoute.In([typeof(ProbeFunctions)]).Select(function => function.Name));

    [Fact]
    public void A_function_without_a_route_is_found_under_its_name() =>
        Assert.Equal("Nameless", Assert.Single(FunctionRoute.In([typeof(NoRoute)])).Route);

    private sealed class TakesNumber
    {
        [Function("Numbered")]
        public IResult Numbered([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{id}")] HttpRequest request, int id) =>
            Results.Ok($"{GetType()} {request.Path} {id}");
    }

    private sealed class ReturnsText
    {
        [Function("Text")]
        public string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "texts")] HttpRequest request) => $"{GetType()} {request.Path}";
    }

    private sealed class KeptByTheHost
    {
        [Function("Admin")]
        public IResult Admin([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "Admin/things")] HttpRequest request) =>
            Results.Ok($"{GetType()} {request.Path}");
    }

    private sealed class SameName
    {
        [Function("probeone")]
        public IResult Other([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "others")] HttpRequest request) =>
            Results.Ok($"{GetType()} {request.Path}");
    }

    private sealed class NoRoute
    {
        [Function("Nameless")]
        public IResult Nameless([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok($"{GetType()} {request.Path}");
    }
}
