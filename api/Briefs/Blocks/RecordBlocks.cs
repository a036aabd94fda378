using Outlay.Briefs.Figures;
using Outlay.Http;

namespace Outlay.Briefs.Blocks;

/// <summary><c>::: deals company=openai status=signed</c>: a table, the earliest first.</summary>
internal sealed class DealsBlock() : BlockKind("deals")
{
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Figures.Mistake? mistake)
    {
        mistake = NoIds(syntax);
        if (mistake is not null || Selection.Read(SumOf.Deals, syntax.Given, context.Ledger, out mistake) is not { } readings) return null;
        var filter = Filters.Deals(readings);
        var deals = context.View.Deals.Where(known => filter.Lists(context.View, known)).OrderBy(known => known.Record.Revisions[0].AsOf).ToList();
        if (deals.Count == 0) mistake = Nothing(syntax, context);
        foreach (var known in deals) context.Cite(known.Record, known.State);
        var rows = deals.ConvertAll(known => Row.Of(context, known));
        return mistake is not null ? null : new(Name, "Deals", html => Write(html, rows))
        {
            Question = context.Addresses.Question(Name, readings.Write(_ => true), context.View.Date),
        };
    }

    private static void Write(Markup html, List<Row> rows)
    {
        html.Open("table").Head("Deal", "Parties", "Status", "Amount", "As of");
        foreach (var row in rows)
            html.Open("tr").Open("th", ("scope", "row")).Link(row.Address, row.Title).Close("th")
                .Element("td", row.Parties)
                .Open("td").Status(row.State.Status).Close("td")
                .Open("td").Money(row.Money).Close("td")
                .Open("td").Day(row.State.AsOf).Close("td").Close("tr").Line();
        html.Close("tbody").Close("table");
    }

    private sealed record Row(string Address, string Title, string Parties, State State, IReadOnlyList<MoneyAnswer> Money)
    {
        public static Row Of(BlockContext context, DealAsOf known) => new(
            context.Addresses.Deal(known.Record.Id), known.Record.Title,
            string.Join(", ", known.Record.Parties.Select(party => $"{Cells.Company(context.Ledger, party.Company)} ({Words.Of(party.Role)})")),
            known.State, MoneyAnswer.Of(context.Ledger, known.Record, known.State, [.. context.View.CommitmentsOf(known.Record)]));
    }
}

/// <summary><c>::: commitments payer=openai kind=purchase</c>: a table, the earliest first.</summary>
internal sealed class CommitmentsBlock() : BlockKind("commitments")
{
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Figures.Mistake? mistake)
    {
        mistake = NoIds(syntax);
        if (mistake is not null || Selection.Read(SumOf.Commitments, syntax.Given, context.Ledger, out mistake) is not { } readings) return null;
        var filter = Filters.Commitments(readings);
        var commitments = context.View.Commitments.Where(known => filter.Lists(context.View, known)).OrderBy(known => known.Record.Revisions[0].AsOf).ToList();
        if (commitments.Count == 0) mistake = Nothing(syntax, context);
        foreach (var known in commitments) context.CiteAmount(known.Record, known.State);
        return mistake is not null ? null : new(Name, "Commitments", html => Write(html, context, commitments))
        {
            Question = context.Addresses.Question(Name, readings.Write(_ => true), context.View.Date),
        };
    }

    private static void Write(Markup html, BlockContext context, List<CommitmentAsOf> commitments)
    {
        html.Open("table").Head("Commitment", "From", "To", "Kind", "Status", "Amount", "As of");
        foreach (var known in commitments)
        {
            var record = known.Record;
            html.Open("tr").Open("th", ("scope", "row")).Link(context.Addresses.Commitment(record.Id), record.Title).Close("th")
                .Element("td", Cells.Company(context.Ledger, record.From))
                .Element("td", record.To is { } to ? Cells.Company(context.Ledger, to) : record.Purpose ?? "")
                .Element("td", Words.Of(record.Kind))
                .Open("td").Status(known.State.Status).Close("td")
                .Open("td").Money(MoneyAnswer.Of(known)).Close("td")
                .Open("td").Day(known.State.AsOf).Close("td").Close("tr").Line();
        }
        html.Close("tbody").Close("table");
    }
}
