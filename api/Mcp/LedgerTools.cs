using System.Text;
using Outlay.Briefs;
using Outlay.Functions;
using Outlay.Http;

namespace Outlay.Mcp;

/// <summary>The questions that assistants can ask. Each answers as a route of the API does.</summary>
internal static class LedgerTools
{
    private static readonly Parameter<int> Limit = new OneValue<int>("limit", 10, Values.Whole(1, 50));
    private static readonly Parameter<string?> Text = new OneValue<string?>("query", null, SearchFunctions.Read);
    private static readonly Parameter<string?> Id = new OneValue<string?>("id", null, (text, _) => new(text, text));
    private static readonly AnyOf<string> Through = new("through", Values.Company);

    private const string AsOf = "Answers with what had been reported by that day, such as 2025-12-16. All that is known where it is left out.";
    private const string Companies = "Ids of companies, with commas: openai,oracle.";

    private static readonly IReadOnlyList<McpArgument> Filters =
    [
        new(Parameters.Company, "Deals or commitments of any of these. " + Companies),
        new(Parameters.Payer, "Money that any of these pays. " + Companies),
        new(Parameters.Payee, "Money that any of these is paid. " + Companies),
        new(SumParameters.Kind, "Kinds, with commas. Of commitments: purchase, investment, build, guarantee."),
        new(Parameters.Class, "talked, intended, agreed, done or gone, with commas; agreed,done where it is left out."),
        new(Parameters.Currency, "ISO 4217, such as USD."),
        new(Parameters.AsOf, AsOf),
    ];

    public static readonly IReadOnlyList<McpTool> All =
    [
        new("search", "Search the ledger",
            "Finds deals, commitments, companies, briefs, guides and sources by their words, best first. Begin here: other tools need the ids that it finds. A word that nothing holds is taken for what it may be a typo of: corrections tells which, so say so.",
            [
                new(Text, "What to search for: names, words, amounts such as $38B.", IsRequired: true),
                new(SearchFunctions.Type, "deal, commitment, company, brief, guide or source, with commas."),
                new(Parameters.Company, "Only what is about any of these. " + Companies),
                new(Limit, "How many to answer with, 1 to 50; 10 where it is left out."),
            ], Search),
        new("read_record", "Read a deal, a commitment, a company, a metric or a dispute",
            "A record by its id as of a date: amounts as intervals (high null is an open end), status, history, disputes, and every source.",
            [new(Id, "Such as openai-amazon-equity, com-openai-oracle, openai or openai-revenue-2025.", IsRequired: true), new(Parameters.AsOf, AsOf)], Read),
        new("total", "Add money up",
            "Adds up commitments (or deals), counted once: parts of a larger record and overlaps are not added twice. A total is an interval for each kind and currency, by class; it names what it counted and what it left out, and why. Never add totals of different kinds, currencies or groups yourself.",
            [new(SumParameters.Of, "commitments, or deals."), new(SumParameters.By, "A total for each payer, payee, kind or year."), .. Filters], Total),
        new("list_loops", "List money that goes round",
            "Loops in the graph of who pays whom, such as: A invests in B, B buys from A. The largest first, each step with the records that make it.",
            [new(Through, "Only loops through any of these. " + Companies), new(Limit, "How many to answer with, 1 to 50; 10 where it is left out."), .. Filters], Loops),
        new("read_brief", "Read an analysis",
            "A brief in Markdown with its figures as of its date, and what each of them rests on. search with type=brief finds them.",
            [new(Id, "Such as amazon-openai-talks.", IsRequired: true)], Brief),
    ];

    public static McpLink LinkOf(McpQuestion question, Brief brief) => question.Link(brief.Id, brief.Title, $"/briefs/{brief.Id}/");

    /// <summary>The text of a brief, in the place of each figure what it comes to and where that is from.</summary>
    public static string MarkdownOf(McpQuestion question, Brief brief, RenderedBrief rendered)
    {
        var (text, done) = (new StringBuilder($"# {brief.Title}\n\n"), 0);
        foreach (var figure in rendered.Figures)
        {
            var start = brief.Markdown.IndexOf($"[[{figure.Expression}]]", done, StringComparison.Ordinal);
            if (start < 0) continue;
            text.Append(brief.Markdown, done, start - done).Append($"[{figure.Text}]({question.Site.Of(figure.Address)})");
            done = start + figure.Expression.Length + "[[]]".Length;
        }
        return text.Append(brief.Markdown, done, brief.Markdown.Length - done).ToString();
    }

    private static McpAnswer Search(McpQuestion question)
    {
        var result = question.Ledger.Search(new(
            question.Arguments.Get(Text)!, question.Arguments.Get(SearchFunctions.Type), question.Arguments.Get(Parameters.Company)));
        List<SearchHit> hits = [.. Enumerable.Range(0, Math.Min(result.Count, question.Arguments.Get(Limit))).Select(rank => result[rank])];
        var answer = new { Found = result.Count, Hits = hits, result.Corrections };
        // That there is a company rests on no source, and all that is known of it would be too much here.
        var cited = hits.Where(hit => hit.Type != RecordType.Company);
        return McpAnswer.Of(question, answer, cited.SelectMany(hit => McpRecords.SourcesOf(question, hit.Id)), hits.SelectMany(hit => McpRecords.LinksOf(question, hit.Id)));
    }

    private static McpAnswer Read(McpQuestion question)
    {
        var id = question.Arguments.Get(Id)!;
        var (answer, known) = McpRecords.Read(question, id);
        return McpAnswer.Of(question, answer, McpRecords.SourcesOf(question, known), McpRecords.LinksOf(question, known));
    }

    private static McpAnswer Total(McpQuestion question)
    {
        var of = question.Arguments.Get(SumParameters.Of);
        var filter = SumParameters.FilterOf(question.Arguments);
        if (SumParameters.MistakesIn(filter, of) is [var mistake, ..]) throw new McpMistakeException(McpTool.Said(mistake));
        var totals = TotalsAnswer.Of(question.View, new(of, filter, question.Arguments.Get(SumParameters.By)), Asked(question));
        return About(question, totals, totals.Data.SelectMany(total => total.Counted));
    }

    private static McpAnswer Loops(McpQuestion question)
    {
        var filter = SumParameters.FilterOf(question.Arguments);
        var flows = FlowsAnswer.Of(question.View, filter, question.Arguments.Get(Through), Asked(question));
        List<LoopAnswer> loops = [.. flows.Loops.Take(question.Arguments.Get(Limit))];
        var answer = new { Found = flows.Loops.Count, flows.LoopsComplete, Loops = loops, flows.AsOf };
        return About(question, answer, loops.SelectMany(loop => loop.Steps).SelectMany(step => step.Records));
    }

    private static McpAnswer Brief(McpQuestion question)
    {
        var id = question.Arguments.Get(Id)!;
        if (question.Ledger.Briefs.Resolve(id) is not { Withdrawn: null } brief)
            throw new McpMistakeException($"There is no brief '{Mistake.Shortened(id)}'.{McpTool.Nearly(question.Ledger.Briefs.Near(id))}");
        var rendered = BriefRenderer.Render(brief, question.Ledger, question.Today);
        var answer = new { brief.Id, brief.Title, brief.Date, brief.AsOf, Markdown = MarkdownOf(question, brief, rendered), rendered.Figures };
        return McpAnswer.Of(question, answer, rendered.Sources,
            rendered.Records.SelectMany(record => McpRecords.LinksOf(question, record.Id)).Prepend(LinkOf(question, brief)));
    }

    private static McpAnswer About(McpQuestion question, object answer, IEnumerable<string> records)
    {
        List<string> ids = [.. records.Distinct()];
        return McpAnswer.Of(question, answer, ids.SelectMany(id => McpRecords.SourcesOf(question, id)), ids.SelectMany(id => McpRecords.LinksOf(question, id)));
    }

    private static Asked Asked(McpQuestion question) =>
        new(question.Published.Version, question.Arguments.Find(Parameters.AsOf), question.Today, Explain: false);
}
