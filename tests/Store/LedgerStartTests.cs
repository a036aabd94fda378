using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class LedgerStartTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_ledger_is_loaded_without_a_request_and_measured()
    {
        var (connection, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        var published = await new LedgerPublisher(LedgerStorage.Connect(connection, prefix)).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        await using var services = Services(connection, prefix);
        using var measured = new Measured(services.GetRequiredService<IMeterFactory>());

        services.GetRequiredService<LedgerStart>().Begin();

        var health = services.GetRequiredService<CurrentLedger>();
        while (health.Health.Version is null) await Task.Delay(20, Cancellation);
        var values = measured.Read();
        Assert.Equal(published.Version!.Value, values["outlay.ledger.version"]);
        Assert.InRange(values["outlay.ledger.age"], 0, 600);
    }

    [Fact]
    public async Task Beginning_waits_for_no_storage_and_nothing_is_measured_before_it_answers()
    {
        // Nobody is there: a connection to it would be tried for seconds.
        await using var services = Services("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:9/a;TableEndpoint=http://127.0.0.1:9/a;", "");
        using var measured = new Measured(services.GetRequiredService<IMeterFactory>());

        services.GetRequiredService<LedgerStart>().Begin();

        Assert.False(services.GetRequiredService<CurrentLedger>().Health.StorageReached);
        Assert.Empty(measured.Read());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ServiceProvider Services(string connection, string prefix)
    {
        var settings = new Dictionary<string, string?> { ["Outlay:Storage"] = connection, ["Outlay:Prefix"] = prefix };
        return new ServiceCollection().AddLogging().AddOutlay(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    /// <summary>Hears the meters of one factory alone.</summary>
    private sealed class Measured : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly Dictionary<string, double> values = [];

        public Measured(IMeterFactory meters)
        {
            listener.InstrumentPublished = (instrument, hearing) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Meter.Name == LedgerStart.MeterName) hearing.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => values[instrument.Name] = value);
            listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => values[instrument.Name] = value);
            listener.Start();
        }

        public Dictionary<string, double> Read()
        {
            listener.RecordObservableInstruments();
            return values;
        }

        public void Dispose() => listener.Dispose();
    }
}
