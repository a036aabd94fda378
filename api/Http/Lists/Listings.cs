namespace Outlay.Http;

/// <summary>The lists that grow with the ledger.</summary>
internal static class Listings
{
    public static readonly DealListing Deals = new();

    public static readonly CommitmentListing Commitments = new();

    /// <summary>
    /// Makes what lists and searches of a ledger are made of, in a few seconds and about 40 MiB for 100,000 deals. What is asked as
    /// of a date makes its own when it is first asked.
    /// </summary>
    public static void Prepare(Ledger ledger)
    {
        ledger.PrepareSearch();
        var view = ledger.AsOf();
        view.DealIndex.Prepare();
        view.CommitmentIndex.Prepare();
        Deals.Prepare(view, view.Known.Deals);
        Commitments.Prepare(view, view.Known.Commitments);
    }
}
