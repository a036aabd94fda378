using System.Globalization;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary><c>::: dispute x-amazon-talks</c>: what sources said against each other. R2.</summary>
internal sealed class DisputeBlock() : BlockKind("dispute")
{
    protected override BlockContent? ReadOwn(BlockSyntax syntax, BlockContext context, out Mistake? mistake)
    {
        mistake = NoFilters(syntax);
        if (mistake is null && syntax.Ids is not [_]) mistake = new(syntax.Name.Start, "a block shows one dispute: name its id");
        if (mistake is not null) return null;
        var id = syntax.Ids[0];
        var answer = context.Ledger.Disputes.Find(id.Text) is { } dispute ? DisputeAnswer.Of(context.View, dispute) : null;
        if (answer is null)
        {
            mistake = new(id.Start, context.Ledger.Disputes.Find(id.Text) is null
                ? $"there is no dispute '{id.Text}'{Nearest.Choice(id.Text, [.. context.Ledger.Disputes.Select(known => known.Id)])}"
                : $"nothing was in dispute under '{id.Text}' as of {Dates.Iso(context.View.Date)}");
            return null;
        }
        context.Citations.AddSources(answer.Claims.SelectMany(claim => claim.Sources).Select(source => source.Id));
        return new(Name, answer.Subject, to => Write(to, context, answer));
    }

    private static void Write(BlockWriter to, BlockContext context, DisputeAnswer dispute)
    {
        to.Table(isChart: false, "Date", "Claim", "Value", "According to");
        foreach (var claim in dispute.Claims)
        {
            to.Row().Cell().Day(claim.Date).Cell().Text(claim.Text).Cell().Text(Of(claim)).Cell();
            foreach (var source in claim.Sources.Select(answer => context.Ledger.Sources.Find(answer.Id)).OfType<Source>()) to.Part().Source(source);
        }
        to.EndTable();
    }

    private static string Of(ClaimAnswer claim) => claim.Value switch
    {
        { Amount: { } amount } => Cells.Of(amount.Interval, amount.CurrencyOfAll),
        { Number: { } number } => number.ToString("#,0.############", CultureInfo.InvariantCulture),
        { Text: { } text } => text,
        _ => "",
    };
}
