namespace Outlay.Cli.Smoke;

/// <summary>What was seen of one promise.</summary>
/// <param name="Promise">What is promised, in a few words.</param>
/// <param name="Holds"><c>null</c> where nothing is promised, and what is seen is merely put on record.</param>
internal sealed record Observation(string Promise, bool? Holds, string Seen)
{
    public override string ToString() => $"{(Holds is { } holds ? holds ? "ok" : "BROKEN" : "seen"),-7} {Promise}: {Seen}";
}
