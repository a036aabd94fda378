using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;
using Outlay.Mcp;
using Outlay.Store;

namespace Outlay.Functions;

public sealed class McpFunctions(LedgerApi api, McpEndpoint endpoint)
{
    /// <summary>
    /// Answers assistants by the Model Context Protocol over streamable HTTP, without sessions. Only POST does: there is nothing to
    /// listen to, and no session to end. Any origin may ask: all that is answered is public, and nothing can be changed.
    /// </summary>
    [Function(nameof(AnswerAssistant))]
    public Task<IResult> AnswerAssistant(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "delete", Route = "mcp")] HttpRequest request,
        CancellationToken cancellation) => api.AnswerPost(request, (published, today) => AnswerAsync(request, published, today, cancellation), cancellation);

    private async Task<IResult> AnswerAsync(HttpRequest request, PublishedLedger published, DateOnly today, CancellationToken cancellation)
    {
        if (Acceptance.Choose(request, McpReplies.Formats) is not { } format)
            return Replies.Of(Problems.NotAcceptable(request.Headers.Accept.ToString(), McpReplies.Formats));
        using var limit = endpoint.NewLimit();
        var (message, mistake) = await McpReplies.ReadAsync(request, limit.Token, cancellation);
        if (message is null) return mistake!;
        var events = await endpoint.AnswerAsync(message, published, today, limit.Token, cancellation);
        return McpReplies.Of(events, format, McpHeaders.VersionOf(request.Headers, message));
    }
}
