namespace Outlay.Cli.Content;

/// <summary>Something in the content that has to be put right before it can be published.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 characters, as editors count.</param>
public sealed record Problem(string File, int Line, int Column, string Message)
{
    /// <summary>Where many places with the same message have one cause: what to do about that, to go on with; empty where that is plain.</summary>
    internal string? Cause { get; init; }

    /// <summary>The form that editors and terminals make a link of.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
