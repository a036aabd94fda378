using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary>What stands in the cells of blocks.</summary>
internal static class Cells
{
    public static string Company(Ledger ledger, string id) => CompanyName.Of(ledger, id).Name;

    public static string Of(Interval interval, string? currency) => FigureWords.OfAmount(interval, currency, Format.Default);
}
