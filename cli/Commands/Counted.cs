namespace Outlay.Cli.Commands;

/// <summary>How many there are of what, in words.</summary>
internal static class Counted
{
    public static string Of(Ledger ledger) => string.Join(", ",
        Of(ledger.Records.Deals.Count, "deal"), Of(ledger.Records.Commitments.Count, "commitment"),
        Of(ledger.Records.Companies.Count, "company", "companies"), Of(ledger.Records.Metrics.Count, "metric"),
        Of(ledger.Records.Sources.Count, "source"), Of(ledger.Records.Disputes.Count, "dispute"),
        Of(ledger.Records.Briefs.Count, "brief"), Of(ledger.Records.Guides.Count, "guide"));

    public static string Of(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
