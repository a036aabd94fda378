using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Cli.Hosting;
using Outlay.Http;

namespace Outlay.Tests;

/// <summary>Fails in the two places in which a function can: while it answers, and while its answer is written.</summary>
public sealed class FaultyFunctions(LedgerApi api)
{
    private static readonly Operation Any = new("Any", typeof(object)) { IsOfNow = true };

    public const string Secret = "the key of the storage";

    [Function(nameof(FailAnswering))]
    public Task<IResult> FailAnswering([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "faults/answering")] HttpRequest request) =>
        api.AnswerNow(request, Any, () => throw new InvalidTimeZoneException(Secret));

    [Function(nameof(FailWriting))]
    public Task<IResult> FailWriting([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "faults/writing")] HttpRequest request) =>
        api.AnswerNow(request, Any, () => ValueTask.FromResult<Answer>(new Found(Enumerable.Range(0, 3).Select(i =>
            i < 2 ? i : throw new InvalidTimeZoneException(Secret)))));
}

public sealed class FailureTests
{
    [Theory]
    [InlineData("faults/answering", "GET")]
    [InlineData("faults/writing", "GET")]
    [InlineData("faults/writing", "HEAD")]
    public async Task A_failure_is_a_problem_that_tells_nothing_and_is_kept_by_nobody(string path, string method)
    {
        await using var host = await FunctionHost.StartAsync(
            new()
            {
                Port = 0,
                Types = [typeof(FaultyFunctions)],
                Settings = new Dictionary<string, string?> { ["Outlay:Storage"] = "UseDevelopmentStorage=true" },
            }, Answers.Cancellation);
        using var client = RunningApi.ClientOf(host.BaseAddress);
        using var answer = await client.AskAsync(path, method);
        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Null(answer.Headers.ETag);
        if (method == "HEAD") return;
        var text = (await answer.ProblemAsync(500)).GetRawText();
        Assert.DoesNotContain(FaultyFunctions.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }
}
