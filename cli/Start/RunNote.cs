namespace Outlay.Cli.Start;

/// <summary>What a run of <c>start</c> leaves word of, for another to find.</summary>
internal sealed record RunNote(int Process, DateTimeOffset Since, Uri? Site, Uri Api)
{
    public override string ToString() => $"process {Process}, since {Since.ToLocalTime():yyyy-MM-dd HH:mm}, at {Site ?? Api}";
}
