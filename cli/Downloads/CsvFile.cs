using Outlay.Http;
using Outlay.Store;

namespace Outlay.Cli.Downloads;

/// <summary>The lists of the API in CSV, whole, and what their columns mean.</summary>
internal static class CsvFile
{
    public const string Deals = "deals.csv";
    public const string Commitments = "commitments.csv";

    private static readonly Dictionary<string, CsvColumn> Columns = new CsvColumn[]
    {
        new("id", "string", "Permanent id."),
        new("title", "string", "Title."),
        new("kind", "string", "Of a deal: equity, capacity, chip-supply, partnership, debt, acquisition, ipo or restructuring. Of a commitment: purchase, investment, build or guarantee."),
        new("parties", "string", "Companies and their roles, as company:role, with blanks between them."),
        new("from", "string", "The company that pays."),
        new("to", "string", "The company that is paid, where there is one."),
        new("purpose", "string", "What the money is for."),
        new("deal", "string", "The deal whose money this is."),
        new("status", "string", "rumoured, in-talks, letter-of-intent, announced, signed, completed, cancelled or lapsed."),
        new("class", "string", "talked, intended, agreed, done or gone."),
        new("asOf", "date", "The day on which the last revision became public."),
        new("moneyKind", "string", "The kind of the commitments that state the money; empty where the deal itself does."),
        new("moneyClass", "string", "The class of the money, mixed where commitments of several classes overlap."),
        new("currency", "string", "ISO 4217; empty where nobody has stated an amount."),
        new("low", "number", "At least this much, in whole units of the currency."),
        new("high", "number", "At most this much; empty is an open end."),
        new("bound", "string", "exact, about, at-least, at-most, range or unsized."),
        new("approximate", "boolean", "Whether a source says about."),
        new("stated", "string", "Ids of the records that state the money, with blanks between them."),
        new("stakePercent", "number", "Share of the company, in percent."),
        new("start", "string", "When money begins to be spent: a day or a year."),
        new("termYears", "number", "Over how many years."),
        new("capacityGw", "number", "Capacity in gigawatts."),
        new("partOf", "string", "The one larger record that contains this money: never add both."),
        new("overlaps", "string", "Ids of records that share money with this one, with blanks between them."),
        new("othersUnnamed", "boolean", "Whether the payer is one of several that are not all named."),
        new("tags", "string", "Tags, with blanks between them."),
        new("sources", "string", "Ids of the sources, with blanks between them."),
        new("sourceUrls", "string", "Addresses of those of them that have one, with blanks between them."),
    }.ToDictionary(column => column.Name);

    public static int Write(PublishedLedger of, string path)
    {
        using var file = File.Create(path);
        return Csv.Write(file, RowsOf(Path.GetFileName(path), of.Ledger.AsOf())) - 1;
    }

    /// <summary>What the columns of a file mean, in their order; <c>null</c> of one that is no CSV.</summary>
    public static IReadOnlyList<CsvColumn>? ColumnsOf(string file) => file is Deals or Commitments
        ? [.. RowsOf(file, new LedgerBuilder().Build().AsOf()).First().Select(name => Columns[(string)name!])]
        : null;

    private static IEnumerable<IEnumerable<object?>> RowsOf(string file, LedgerView view) => file == Deals
        ? new DealListing().AllRows(view, view.Deals)
        : new CommitmentListing().AllRows(view, view.Commitments);
}

/// <param name="Type">As Table Schema has them (https://datapackage.org/standard/table-schema/).</param>
internal sealed record CsvColumn(string Name, string Type, string Description);
