using Outlay.Store;

namespace Outlay.Cli.Commands;

/// <summary>A publish in words: what it is doing, and how it ended.</summary>
internal static class PublishWords
{
    public static string Of(PublishStep step) => step.Stage switch
    {
        PublishStage.Check => "Comparing with what is served",
        PublishStage.Wait => "Waiting for another publish to end",
        PublishStage.Write => $"Writing {Counted.Of(step.Of, "row")}",
        PublishStage.Snapshot => "Writing the snapshot",
        PublishStage.Flip => "Making it the version that is served",
        _ => "Removing what is no longer needed",
    };

    public static string Of(PublishResult result, Ledger ledger, Uri at, TimeSpan took) => result.Outcome switch
    {
        PublishOutcome.Published => $"Version {result.Version} is published at {at}: {Counted.Of(ledger)}, in {took.TotalSeconds:0.0} s.\n"
            + ChangesSaid.Of(result.Version!.Value, result.Changes),
        PublishOutcome.Unchanged => $"Version {result.Version} at {at} has this very content: {Counted.Of(ledger)}. Nothing was written.",
        _ => NotServed(result, at),
    };

    /// <summary>How going back to a version ended.</summary>
    public static string OfRollback(PublishResult result, int asked, Uri at) => result.Outcome switch
    {
        PublishOutcome.RolledBack => $"Version {result.Version} is served again at {at}. A version that you publish next gets a number of its own.",
        PublishOutcome.Unchanged => $"Version {result.Version} is what is served at {at}. Nothing was written.",
        PublishOutcome.NoSuchVersion => $"There is no version {asked} at {at}: "
            + $"{(result.Problems is [var those, ..] ? those : "nothing has been published there yet")}. What was served before still is.",
        PublishOutcome.Damaged => $"Version {asked} at {at} can no longer be read: {Reason(result)}. What was served before still is.",
        _ => NotServed(result, at),
    };

    private static string NotServed(PublishResult result, Uri at) => result.Outcome switch
    {
        PublishOutcome.TooLarge => string.Join('\n', result.Problems),
        PublishOutcome.Busy => $"Another publish to {at} is at work. Nothing was written; publish again when it has ended.",
        PublishOutcome.Overtaken => $"Another publish to {at} took over while this one stood still. This one is not served; publish again.",
        PublishOutcome.Unreachable => $"Storage at {at} does not answer: {Reason(result)}. What was served before still is. {Hint(at)}",
        PublishOutcome.NoStorage => $"What answers at {at} is no storage account that can be published to: {Reason(result)}. "
            + "What was served before still is.",
        _ => $"Storage at {at} does not let you write: {Reason(result)}. The account's key, or the roles Storage Table Data Contributor and "
            + "Storage Blob Data Contributor, are needed. What was served before still is.",
    };

    private static string Reason(PublishResult result) => result.Problems[0].TrimEnd('.');

    private static string Hint(Uri at) =>
        at.IsLoopback ? "Is Azurite running? `dotnet run --project cli` starts it." : "See that the name is right and that your network reaches it.";
}
