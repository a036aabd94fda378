using Microsoft.AspNetCore.Http;

namespace Outlay.Http;

/// <summary>A sort of problem, which the page of problems explains under its name.</summary>
public sealed record ProblemType(string Name, int Status)
{
    public static readonly ProblemType BadParameter = new("bad-parameter", StatusCodes.Status400BadRequest);
    public static readonly ProblemType UnknownId = new("unknown-id", StatusCodes.Status404NotFound);
    public static readonly ProblemType NotKnownYet = new("not-known-yet", StatusCodes.Status404NotFound);
    public static readonly ProblemType Renamed = new("renamed", StatusCodes.Status308PermanentRedirect);
    public static readonly ProblemType Withdrawn = new("withdrawn", StatusCodes.Status410Gone);
    public static readonly ProblemType NotAcceptable = new("not-acceptable", StatusCodes.Status406NotAcceptable);
    public static readonly ProblemType NoDownload = new("no-download", StatusCodes.Status404NotFound);
    public static readonly ProblemType PostOnly = new("post-only", StatusCodes.Status405MethodNotAllowed);
    public static readonly ProblemType RequestTimeout = new("request-timeout", StatusCodes.Status408RequestTimeout);
    public static readonly ProblemType PreconditionFailed = new("precondition-failed", StatusCodes.Status412PreconditionFailed);
    public static readonly ProblemType TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType);
    public static readonly ProblemType RangeNotSatisfiable = new("range-not-satisfiable", StatusCodes.Status416RangeNotSatisfiable);
    public static readonly ProblemType TooManyVersions = new("too-many-versions", StatusCodes.Status429TooManyRequests);
    public static readonly ProblemType NotReady = new("not-ready", StatusCodes.Status503ServiceUnavailable);
    public static readonly ProblemType Unexpected = new("unexpected", StatusCodes.Status500InternalServerError);

    public static readonly IReadOnlyList<ProblemType> All =
    [
        BadParameter, UnknownId, NotKnownYet, Renamed, Withdrawn, NotAcceptable, NoDownload, PostOnly, RequestTimeout, PreconditionFailed, TooLarge,
        UnsupportedMediaType, RangeNotSatisfiable, TooManyVersions, NotReady, Unexpected,
    ];
}
