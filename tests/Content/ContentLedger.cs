using System.Globalization;
using Outlay.Cli.Content;

namespace Outlay.Tests;

/// <summary>The ledger of content/, read once for all tests.</summary>
internal static class ContentLedger
{
    private static readonly Lazy<Ledger> Real = new(() =>
    {
        var reading = ContentFolder.Read(Repository.Content, CancellationToken.None);
        return reading.Ledger ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Problems));
    });

    public static Ledger Read() => Real.Value;

    public static Totals Totals(string asOf, SumOf of, Filter filter, GroupBy? by = null)
    {
        var view = Read().AsOf(DateOnly.Parse(asOf, CultureInfo.InvariantCulture));
        return Outlay.Totals.Of(view, new(of, filter, by), view.Date);
    }
}
