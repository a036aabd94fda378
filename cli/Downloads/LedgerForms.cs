using Outlay.Store;

namespace Outlay.Cli.Downloads;

/// <summary>The files that every published version has.</summary>
public static class LedgerForms
{
    // The data package describes the others, and so comes last.
    public static readonly IReadOnlyList<LedgerFileForm> All =
    [
        new("ledger.json", "application/json", LedgerJsonFile.Write),
        new("ledger.ndjson", "application/x-ndjson", LedgerJsonFile.WriteLines),
        new("ledger.sqlite", "application/vnd.sqlite3", SqliteFile.Write),
        new(CsvFile.Deals, "text/csv", CsvFile.Write),
        new(CsvFile.Commitments, "text/csv", CsvFile.Write),
        new("datapackage.json", "application/json", DataPackage.Write),
    ];
}
