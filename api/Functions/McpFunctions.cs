using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;
using Outlay.Mcp;
using Outlay.Store;

namespace Outlay.Functions;

public sealed class McpFunctions(LedgerApi api, McpEndpoint endpoint)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Answers assistants by the Model Context Protocol over streamable HTTP, without sessions. Only POST does: there is nothing to
    /// listen to, and no session to end.
    /// </summary>
    [Function(nameof(AnswerAssistant))]
    public Task<IResult> AnswerAssistant(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "delete", Route = "mcp")] HttpRequest request,
        CancellationToken cancellation) => api.AnswerPost(request, (published, today) => AnswerAsync(request, published, today, cancellation), cancellation);

    private async Task<IResult> AnswerAsync(HttpRequest request, PublishedLedger published, DateOnly today, CancellationToken cancellation)
    {
        if (Acceptance.Choose(request, McpReplies.Formats) is not { } format)
            return Replies.Of(Problems.NotAcceptable(request.Headers.Accept.ToString(), McpReplies.Formats));
        if (await McpReplies.ReadAsync(request, cancellation) is not { } body) return Replies.Of(Problems.TooLarge(McpReplies.MostBytes));
        var (message, mistake) = McpReplies.Parse(body);
        if (message is null) return mistake!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            return McpReplies.Of(await endpoint.AnswerAsync(message, published, today, limit.Token), format);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return McpReplies.TooSlow();
        }
    }
}
