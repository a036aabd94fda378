namespace Outlay.Tests;

/// <summary>A clock that stands still until it is put forward. Timers run by the real one.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly DateTimeOffset start = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override DateTimeOffset GetUtcNow() => start.AddTicks(GetTimestamp());

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
