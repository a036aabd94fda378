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
        return mistake is not null ? null : new(Name, "Who pays whom", html => Write(html, context, flows, currency))
        {
            Question = context.Addresses.Question(Name, readings.Write(_ => true), context.View.Date),
        };
    }

    private static void Cite(BlockContext context, string id)
    {
        if (context.View.Commitment(id) is { } commitment) context.CiteAmount(commitment.Record, commitment.State);
        else if (context.View.Deal(id) is { } deal) context.CiteAmount(deal.Record, deal.State);
    }

    private static void Write(Markup html, BlockContext context, Flows flows, string currency)
    {
        html.Open("table", ("class", "chart")).Head("From", "To", "Kind", "Amount", "");
        var most = flows.Edges.SelectMany(edge => edge.Money).GroupBy(money => money.Currency)
            .ToDictionary(group => group.Key, group => AmountBar.MostOf(group.Select(money => money.Total)));
        foreach (var edge in flows.Edges.OrderByDescending(edge => edge.Low ?? -1))
            foreach (var money in edge.Money)
            {
                Company(html.Open("tr").Open("th", ("scope", "row")), context, edge.From).Close("th");
                Company(html.Open("td"), context, edge.To).Close("td").Element("td", money.Kind)
                    .Open("td").Element("span", Cells.Of(money.Total, money.Currency), ("class", "amount")).Close("td")
                    .Open("td", ("class", "bars")).Drawing(AmountBar.Of(money.Total, most[money.Currency])).Close("td").Close("tr").Line();
            }
        html.Close("tbody").Close("table").Line();
        Loops(html, context, flows.Loops, currency);
    }

    private static void Loops(Markup html, BlockContext context, Loops loops, string currency)
    {
        if (loops.All.Count == 0) return;
        html.Element("p", "Money that comes back:").Open("ol", ("class", "loops"));
        foreach (var loop in loops.All)
        {
            html.Open("li");
            foreach (var company in loop.Companies) Company(html, context, company).Text(" → ");
            Company(html, context, loop.Companies[0]).Text(": " + Supported(loop, currency)).Close("li");
        }
        html.Close("ol").Line();
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

    private static Markup Company(Markup html, BlockContext context, string id) =>
        html.Link(context.Addresses.Company(id), Cells.Company(context.Ledger, id));
}
