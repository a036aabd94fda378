using System.Diagnostics.Metrics;

namespace Outlay.Store;

/// <summary>What a host does with the ledger as it starts: loads it, and tells from then on which version it serves and how old that is.</summary>
public sealed class LedgerStart(CurrentLedger current, IMeterFactory meters, TimeProvider clock)
{
    /// <summary>The meter of <c>outlay.ledger.version</c> and <c>outlay.ledger.age</c>, the seconds since that version was published.</summary>
    public const string MeterName = "Outlay.Ledger";

    /// <summary>Returns at once: a host that waited for storage would answer nothing meanwhile, not even whether it is alive.</summary>
    public void Begin()
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("outlay.ledger.version", Version, description: "The version of the ledger that is served.");
        meter.CreateObservableGauge("outlay.ledger.age", Age, unit: "s", description: "How long ago that version was published.");
        current.StartLoading();
    }

    private IEnumerable<Measurement<int>> Version() => current.Health.Version is { } version ? [new(version)] : [];

    private IEnumerable<Measurement<double>> Age() =>
        current.Health.PublishedAt is { } published ? [new((clock.GetUtcNow() - published).TotalSeconds)] : [];
}
