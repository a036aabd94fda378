using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Outlay.Briefs;
using Outlay.Http;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Mcp;

/// <summary>
/// The Model Context Protocol over the ledger, stateless: each message is answered by a server of its own, so that any instance can
/// answer any of them. https://modelcontextprotocol.io/specification
/// </summary>
public sealed class McpEndpoint(SiteAddress site, TimeProvider clock, ILoggerFactory logs)
{
    private const string BriefScheme = "outlay://briefs/";
    private const string Markdown = "text/markdown";

    /// <summary>How long a message may take, from its first byte on. The proxy in front waits for 45 seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    internal IReadOnlyList<McpTool> Tools { get; init; } = LedgerTools.All;

    /// <summary>Ends when a message that begins now has had its time.</summary>
    internal CancellationTokenSource NewLimit() => new(Longest, clock);

    /// <summary>Answers one message.</summary>
    /// <param name="limit">Ends when the time is over: that is then the answer.</param>
    /// <param name="cancellation">Ends when nobody waits for an answer any more.</param>
    /// <returns>Events as they are sent; <c>null</c> where the message is a notification, to which there is no answer.</returns>
    internal async Task<byte[]?> AnswerAsync(
        JsonRpcMessage message, PublishedLedger published, DateOnly today, CancellationToken limit, CancellationToken cancellation)
    {
        using var quiet = new McpLogs(logs);
        await using var transport = new StreamableHttpServerTransport(quiet) { Stateless = true };
        await using var server = McpServer.Create(transport, Options(published, today, limit), quiet);
        var running = server.RunAsync(cancellation);
        using var events = new MemoryStream();
        var answered = await transport.HandlePostRequestAsync(message, events, cancellation);
        await transport.DisposeAsync();
        await running;
        return answered ? events.ToArray() : null;
    }

    private McpServerOptions Options(PublishedLedger published, DateOnly today, CancellationToken limit) => new()
    {
        ServerInfo = new() { Name = "outlay", Title = "Outlay: AI-infrastructure deals and commitments", Version = Build.Name, WebsiteUrl = site.Of("/") },
        ServerInstructions =
            "An open ledger of AI-infrastructure deals and commitments. Amounts are intervals: high null is an open end. Money that is only talked about is "
            + "not money agreed. Use total for sums, which counts once; never add records up yourself. Cite the sources in citations and the pinned page of each record.",
        ScopeRequests = false,
        Filters = new() { Message = new() { IncomingFilters = { Mistyped } } },
        Capabilities = new() { Tools = new(), Resources = new() },
        Handlers = new()
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. Tools.Select(tool => tool.Declaration)] }),
            CallToolHandler = (request, _) => CallAsync(request.Params, published, today, limit),
            ListResourcesHandler = (_, _) => ValueTask.FromResult(new ListResourcesResult { Resources = [.. published.Ledger.Briefs.Select(Resource)] }),
            ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(new ListResourceTemplatesResult()),
            ReadResourceHandler = (request, _) => ReadAsync(request.Params?.Uri ?? "", published, today, limit),
        },
    };

    private async ValueTask<CallToolResult> CallAsync(CallToolRequestParams? asked, PublishedLedger published, DateOnly today, CancellationToken limit)
    {
        var tool = Tools.FirstOrDefault(tool => tool.Name == asked?.Name) ?? throw UnknownTool(asked?.Name ?? "");
        try
        {
            var arguments = tool.Read(asked?.Arguments ?? new Dictionary<string, JsonElement>(), published.Ledger);
            var answer = await InTimeAsync(() => JsonSerializer.SerializeToElement(tool.Answer(new(arguments, published, today, site)), LedgerJson.Options), limit);
            return new() { StructuredContent = answer, Content = [new TextContentBlock { Text = answer.GetRawText() }] };
        }
        catch (McpMistakeException e)
        {
            return Said(e.Message);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Said(TooSlow);
        }
    }

    // For the model to read, which can then ask again.
    private static CallToolResult Said(string mistake) => new() { IsError = true, Content = [new TextContentBlock { Text = mistake }] };

    private static string TooSlow => string.Create(CultureInfo.InvariantCulture,
        $"It took longer than {Longest.TotalSeconds} seconds, which is the most. Ask for less, such as for one company or one kind.");

    // What computes cannot be interrupted: it is left to its end, which the size of a ledger bounds, and is waited for no longer.
    private static Task<T> InTimeAsync<T>(Func<T> work, CancellationToken limit) => Task.Run(work, CancellationToken.None).WaitAsync(limit);

    private McpProtocolException UnknownTool(string name)
    {
        List<string> names = [.. Tools.Select(tool => tool.Name)];
        return new($"There is no tool '{Mistake.Shortened(name)}'.{McpTool.Nearly(Nearest.Of(name, names))} There are {string.Join(", ", names)}.", McpErrorCode.InvalidParams);
    }

    // A member of another type than the protocol gives it: the package takes that for a failure of the server.
    private static McpMessageHandler Mistyped(McpMessageHandler next) => async (context, cancellation) =>
    {
        try
        {
            await next(context, cancellation);
        }
        catch (JsonException e)
        {
            throw new McpProtocolException($"What params holds at {e.Path ?? "$"} is not of the type that the protocol gives it.", McpErrorCode.InvalidParams);
        }
    };

    private static Resource Resource(Brief brief) =>
        new() { Uri = BriefScheme + brief.Id, Name = brief.Id, Title = brief.Title, Description = brief.Summary, MimeType = Markdown };

    private async ValueTask<ReadResourceResult> ReadAsync(string uri, PublishedLedger published, DateOnly today, CancellationToken limit)
    {
        try
        {
            return await InTimeAsync(() => Read(uri, published, today), limit);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new McpProtocolException(TooSlow, McpErrorCode.InternalError);
        }
    }

    private ReadResourceResult Read(string uri, PublishedLedger published, DateOnly today)
    {
        var id = uri.StartsWith(BriefScheme, StringComparison.Ordinal) ? uri[BriefScheme.Length..] : "";
        var brief = published.Ledger.Briefs.Find(id) ?? throw new McpProtocolException(
            $"There is no resource '{Mistake.Shortened(uri)}'.{McpTool.Nearly([.. published.Ledger.Briefs.Near(id).Select(near => BriefScheme + near)])}", McpErrorCode.ResourceNotFound);
        var question = new McpQuestion(Readings.Of([], _ => null), published, today, site);
        return new() { Contents = [new TextResourceContents { Uri = uri, MimeType = Markdown, Text = LedgerTools.MarkdownOf(question, brief, BriefRenderer.Render(brief, published.Ledger, today)) }] };
    }
}
