using System.Text.Json;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class PublishTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10)]
    [InlineData(3000)]
    public async Task A_published_ledger_is_read_back_record_by_record(int deals)
    {
        var storage = await azurite.NewStorageAsync();
        var ledger = SyntheticLedger.Of(deals);

        var result = await new LedgerPublisher(storage).PublishAsync(ledger, cancellation: Cancellation);
        var read = await new LedgerReader(storage).LoadCurrentAsync(Cancellation);

        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Equal(1, read!.Version);
        Assert.Equal(result.ContentHash, read.ContentHash);
        Assert.Equal(Json(ledger), Json(read.Ledger));
    }

    private static string Json(Ledger ledger) => JsonSerializer.Serialize(ledger.Records, LedgerJson.Options);
}
