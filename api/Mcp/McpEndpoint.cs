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
public sealed class McpEndpoint(SiteAddress site, ILoggerFactory logs)
{
    private const string BriefScheme = "outlay://briefs/";
    private const string Markdown = "text/markdown";

    /// <summary>Answers one message.</summary>
    /// <returns>Events as they are sent; <c>null</c> where the message is a notification, to which there is no answer.</returns>
    public async Task<byte[]?> AnswerAsync(JsonRpcMessage message, PublishedLedger published, DateOnly today, CancellationToken cancellation)
    {
        using var quiet = new McpLogs(logs);
        await using var transport = new StreamableHttpServerTransport(quiet) { Stateless = true };
        await using var server = McpServer.Create(transport, Options(published, today), quiet);
        var running = server.RunAsync(cancellation);
        using var events = new MemoryStream();
        var answered = await transport.HandlePostRequestAsync(message, events, cancellation);
        await transport.DisposeAsync();
        await running;
        return answered ? events.ToArray() : null;
    }

    private McpServerOptions Options(PublishedLedger published, DateOnly today) => new()
    {
        ServerInfo = new() { Name = "outlay", Title = "Outlay: AI-infrastructure deals and commitments", Version = Build.Name, WebsiteUrl = site.Of("/") },
        ServerInstructions =
            "An open ledger of AI-infrastructure deals and commitments. Amounts are intervals: high null is an open end. Money that is only talked about is "
            + "not money agreed. Use total for sums, which counts once; never add records up yourself. Cite the sources in citations and the pinned page of each record.",
        ScopeRequests = false,
        Capabilities = new() { Tools = new(), Resources = new() },
        Handlers = new()
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. LedgerTools.All.Select(tool => tool.Declaration)] }),
            CallToolHandler = (request, _) => ValueTask.FromResult(Call(request.Params, published, today)),
            ListResourcesHandler = (_, _) => ValueTask.FromResult(new ListResourcesResult { Resources = [.. published.Ledger.Briefs.Select(Resource)] }),
            ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(new ListResourceTemplatesResult()),
            ReadResourceHandler = (request, _) => ValueTask.FromResult(Read(request.Params?.Uri ?? "", published, today)),
        },
    };

    private CallToolResult Call(CallToolRequestParams? asked, PublishedLedger published, DateOnly today)
    {
        var tool = LedgerTools.All.FirstOrDefault(tool => tool.Name == asked?.Name) ?? throw UnknownTool(asked?.Name ?? "");
        try
        {
            var arguments = tool.Read(asked?.Arguments ?? new Dictionary<string, JsonElement>(), published.Ledger);
            var answer = JsonSerializer.SerializeToElement(tool.Answer(new(arguments, published, today, site)), LedgerJson.Options);
            return new() { StructuredContent = answer, Content = [new TextContentBlock { Text = answer.GetRawText() }] };
        }
        catch (McpMistakeException e)
        {
            // For the model to read, which can then ask again.
            return new() { IsError = true, Content = [new TextContentBlock { Text = e.Message }] };
        }
    }

    private static McpProtocolException UnknownTool(string name)
    {
        List<string> names = [.. LedgerTools.All.Select(tool => tool.Name)];
        return new($"There is no tool '{Mistake.Shortened(name)}'.{McpTool.Nearly(Nearest.Of(name, names))} There are {string.Join(", ", names)}.", McpErrorCode.InvalidParams);
    }

    private static Resource Resource(Brief brief) =>
        new() { Uri = BriefScheme + brief.Id, Name = brief.Id, Title = brief.Title, Description = brief.Summary, MimeType = Markdown };

    private ReadResourceResult Read(string uri, PublishedLedger published, DateOnly today)
    {
        var id = uri.StartsWith(BriefScheme, StringComparison.Ordinal) ? uri[BriefScheme.Length..] : "";
        var brief = published.Ledger.Briefs.Find(id) ?? throw new McpProtocolException(
            $"There is no resource '{Mistake.Shortened(uri)}'.{McpTool.Nearly([.. published.Ledger.Briefs.Near(id).Select(near => BriefScheme + near)])}", McpErrorCode.ResourceNotFound);
        var question = new McpQuestion(Readings.Of([], _ => null), published, today, site);
        return new() { Contents = [new TextResourceContents { Uri = uri, MimeType = Markdown, Text = LedgerTools.MarkdownOf(question, brief, BriefRenderer.Render(brief, published.Ledger, today)) }] };
    }
}
