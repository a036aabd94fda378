using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Outlay.Http;

/// <summary>
/// The one body of everything that is not 200, as RFC 9457 has it. Of several mistakes in one query the first stands at the top,
/// and all of them under <c>errors</c>.
/// </summary>
/// <param name="Type">An address on the website, relative to its root, at which the problem is explained.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail) : Answer
{
    /// <summary>Where the problems are explained.</summary>
    public const string Page = "/data/problems";

    /// <summary>The parameter that is wrong, and what was given as its value.</summary>
    public string? Parameter { get; init; }
    public string? Value { get; init; }

    /// <summary>What may stand in its place, where that can be listed.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The valid names or ids that look most like the one given, the most alike first.</summary>
    public IReadOnlyList<string>? Nearest { get; init; }
    public IReadOnlyList<Mistake>? Errors { get; init; }
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Sent as the header of that name.</summary>
    [JsonIgnore]
    public string? Location { get; init; }

    /// <summary>Sent as the header of that name.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same question has the same answer for a while, whoever asks.</summary>
    [JsonIgnore]
    internal bool IsOfTheLedger => Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone or StatusCodes.Status308PermanentRedirect;
}
