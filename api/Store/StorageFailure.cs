using Azure;

namespace Outlay.Store;

/// <summary>What a failure of storage means to whoever publishes.</summary>
internal static class StorageFailure
{
    public static PublishOutcome Of(RequestFailedException e) =>
        e.IsOutage() ? PublishOutcome.Unreachable : e.IsRefusal() ? PublishOutcome.Forbidden : PublishOutcome.NoStorage;

    /// <summary>In one line: the rest of the message is a dump of headers.</summary>
    public static string Reason(RequestFailedException e)
    {
        var line = e.Message.Split('\n')[0].Trim();
        return Of(e) == PublishOutcome.NoStorage ? $"{line.TrimEnd('.')} (status {e.Status})" : line;
    }
}
