using Outlay.Briefs.Drawing;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary><c>::: flows company=openai</c>: who pays whom, drawn, and the loops among them. R10.</summary>
internal sealed class FlowsBlock() : BlockKind("flows")
{
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        mistake = NoIds(syntax);
        if (mistake is not null || Selection.Read(SumOf.Commitments, syntax.Given, context.Ledger, out mistake) is not { } readings) return null;
        var filter = Selection.FilterOf(SumOf.Commitments, readings);
        var flows = Flows.Of(context.View, filter, context.View.Date);
        var currency = filter.Currency ?? context.Ledger.MainCurrency;
        if (flows.Edges.Count == 0) mistake = Nothing(syntax, context);
        foreach (var id in flows.Edges.SelectMany(edge => edge.Money).SelectMany(money => money.Records)) Cite(context, id);
        return mistake is not null ? null : new(Name, "Who pays whom", to => Write(to, context, flows, currency))
        {
            Question = context.Addresses.Question(Name, readings.Write(_ => true), context.View.Date),
        };
    }

    private static void Cite(BlockContext context, string id)
    {
        if (context.View.Commitment(id) is { } commitment) context.CiteAmount(commitment.Record, commitment.State);
        else if (context.View.Deal(id) is { } deal) context.CiteAmount(deal.Record, deal.State);
    }

    private static void Write(BlockWriter to, BlockContext context, Flows flows, string currency)
    {
        to.Table(isChart: true, "From", "To", "Kind", "Amount", "");
        var most = flows.Edges.SelectMany(edge => edge.Money).GroupBy(money => money.Currency)
            .ToDictionary(group => group.Key, group => AmountBar.MostOf(group.Select(money => money.Total)));
        foreach (var edge in flows.Edges.OrderByDescending(edge => edge.Low ?? -1))
            foreach (var money in edge.Money)
            {
                Company(to.Row().Cell(), context, edge.From);
                Company(to.Cell(), context, edge.To).Cell().Text(money.Kind)
                    .Cell().Amount(money.Total, money.Currency).Bars(AmountBar.Of(money.Total, most[money.Currency]));
            }
        to.EndTable();
        Loops(to, context, flows.Loops, currency);
    }

    private static void Loops(BlockWriter to, BlockContext context, Loops loops, string currency)
    {
        if (loops.All.Count == 0) return;
        to.Paragraph().Text("Money that comes back:").List(isOrdered: true, "loops");
        foreach (var loop in loops.All)
        {
            to.Item();
            foreach (var company in loop.Companies) Company(to, context, company).Text(" → ");
            Company(to, context, loop.Companies[0]).Text(": " + Supported(loop, currency));
        }
        to.EndList();
    }

    // What every step supports is what loops are ranked by: of one class of money, in the question's currency. R10.
    private static string Supported(Loop loop, string currency)
    {
        if (loop.Low is not { } low) return "an amount is not stated for every step";
        if (low == 0) return "one step may come to nothing";
        var least = loop.Steps.SelectMany(step => step.Money).Where(money => money.Currency == currency)
            .SelectMany(money => money.Classes.Values).FirstOrDefault(interval => interval.Low == low);
        return $"every step comes to at least {Cells.Of(new(low, low, least.Approximate), currency)}";
    }

    private static BlockWriter Company(BlockWriter to, BlockContext context, string id) =>
        to.Link(context.Addresses.Company(id), Cells.Company(context.Ledger, id));
}
