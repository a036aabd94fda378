namespace Outlay.Briefs;

/// <summary>What is wrong with a figure or a block, and where.</summary>
/// <param name="Start">UTF-16 characters from its beginning.</param>
internal sealed record Mistake(int Start, string Message);
