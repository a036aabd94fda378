using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary><c>::: deals company=openai status=signed</c>: a table, the earliest first.</summary>
internal sealed class DealsBlock() : BlockKind("deals")
{
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        mistake = NoIds(syntax);
        if (mistake is not null || Selection.Read(SumOf.Deals, syntax.Given, context.Ledger, out mistake) is not { } readings) return null;
        var filter = Filters.Deals(readings);
        var deals = context.View.Deals.Where(known => filter.Lists(context.View, known)).OrderBy(known => known.Record.Revisions[0].AsOf).ToList();
        if (deals.Count == 0) mistake = Nothing(syntax, context);
        foreach (var known in deals) context.Cite(known.Record, known.State);
        var rows = deals.ConvertAll(known => Row.Of(context, known));
        return mistake is not null ? null : new(Name, "Deals", to => Write(to, rows))
        {
            Question = context.Addresses.Question(Name, readings.Write(_ => true), context.View.Date),
        };
    }

    private static void Write(BlockWriter to, List<Row> rows)
    {
        to.Table(isChart: false, "Deal", "Parties", "Status", "Amount", "As of");
        foreach (var row in rows)
            to.Row().Cell().Link(row.Address, row.Title)
                .Cell().Text(row.Parties)
                .Cell().Status(row.State.Status)
                .Cell().Money(row.Money)
                .Cell().Day(row.State.AsOf);
        to.EndTable();
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
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        mistake = NoIds(syntax);
        if (mistake is not null || Selection.Read(SumOf.Commitments, syntax.Given, context.Ledger, out mistake) is not { } readings) return null;
        var filter = Filters.Commitments(readings);
        var commitments = context.View.Commitments.Where(known => filter.Lists(context.View, known)).OrderBy(known => known.Record.Revisions[0].AsOf).ToList();
        if (commitments.Count == 0) mistake = Nothing(syntax, context);
        foreach (var known in commitments) context.CiteAmount(known.Record, known.State);
        return mistake is not null ? null : new(Name, "Commitments", to => Write(to, context, commitments))
        {
            Question = context.Addresses.Question(Name, readings.Write(_ => true), context.View.Date),
        };
    }

    private static void Write(BlockWriter to, BlockContext context, List<CommitmentAsOf> commitments)
    {
        to.Table(isChart: false, "Commitment", "From", "To", "Kind", "Status", "Amount", "As of");
        foreach (var known in commitments)
        {
            var record = known.Record;
            to.Row().Cell().Link(context.Addresses.Commitment(record.Id), record.Title)
                .Cell().Text(Cells.Company(context.Ledger, record.From))
                .Cell().Text(record.To is { } payee ? Cells.Company(context.Ledger, payee) : record.Purpose ?? "")
                .Cell().Text(Words.Label(Words.Of(record.Kind)))
                .Cell().Status(known.State.Status)
                .Cell().Money(MoneyAnswer.Of(known))
                .Cell().Day(known.State.AsOf);
        }
        to.EndTable();
    }
}
