using System.Globalization;
using Outlay.Store;

namespace Outlay.Http;

/// <summary>Every problem that the API answers with.</summary>
public static class Problems
{
    /// <summary>400, for all mistakes of a query at once.</summary>
    /// <param name="mistakes">At least one.</param>
    public static Problem Of(IReadOnlyList<Mistake> mistakes) => mistakes is [var first, ..]
        ? Named(ProblemType.BadParameter, "The query says something that it cannot", first.Detail) with
        {
            Parameter = first.Parameter,
            Value = first.Value,
            Allowed = first.Allowed,
            Nearest = first.Nearest,
            Errors = mistakes.Count > 1 ? mistakes : null,
        }
        : throw new ArgumentException("There is no mistake.", nameof(mistakes));

    /// <summary>404, with the ids that look alike.</summary>
    /// <param name="noun">What was asked for, such as <c>deal</c>.</param>
    public static Problem Unknown(string noun, string id, IReadOnlyList<string> near) =>
        Named(ProblemType.UnknownId, $"There is no such {noun}",
            $"No {noun} has the id '{Mistake.Shortened(id)}'." + (near.Count > 0 ? $" Did you mean {string.Join(", ", near)}?" : "")) with
        {
            Value = Mistake.Shortened(id),
            Nearest = near,
        };

    /// <summary>404 for a record that is in the ledger, and was not yet as of the date asked for.</summary>
    public static Problem NotKnownYet(string noun, string id, DateOnly asOf, DateOnly first) =>
        Named(ProblemType.NotKnownYet, $"The {noun} was not known yet",
            $"The {noun} '{id}' was not known yet as of {Day(asOf)}: it was first reported on {Day(first)}.") with
        {
            Parameter = Parameters.AsOf.Name,
            Value = Day(asOf),
            Nearest = [Day(first)],
        };

    /// <summary>308 to the id that a record has now.</summary>
    /// <param name="location">The address of the same question with that id, query string included.</param>
    public static Problem Renamed(string noun, string id, string now, string location) =>
        Named(ProblemType.Renamed, $"The {noun} has another id", $"The {noun} '{id}' is '{now}' now.") with
        {
            Value = id,
            Nearest = [now],
            Location = location,
        };

    /// <summary>410, with the day and the reason.</summary>
    public static Problem Withdrawn(string noun, string id, Withdrawal withdrawal) =>
        Named(ProblemType.Withdrawn, $"The {noun} was withdrawn",
            $"The {noun} '{id}' was withdrawn on {Day(withdrawal.Date)}: {withdrawal.Reason}") with
        {
            Value = id,
            Withdrawn = withdrawal,
        };

    public static Problem NotAcceptable(string accept, IReadOnlyList<Format> formats) =>
        Named(ProblemType.NotAcceptable, "There is no such format",
            "The Accept header allows none of the formats that this address has.") with
        {
            Value = Mistake.Shortened(accept),
            Allowed = [.. formats.Select(format => format.MediaType)],
        };

    /// <summary>503: nothing is loaded, since storage does not answer or holds no ledger.</summary>
    public static Problem NotReady(LedgerHealth health) =>
        Named(ProblemType.NotReady, "No ledger is loaded yet", health.StorageReached
            ? "Storage was reached, and nothing that can be served has been published to it. Try again in a few seconds."
            : "Storage could not be reached, and no ledger had been loaded from it before. Try again in a few seconds.") with
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        };

    /// <summary>503: the version that is asked for, or that a cursor goes on in, is not in memory, and storage does not answer.</summary>
    public static readonly Problem VersionNotReady =
        Named(ProblemType.NotReady, "The version is not loaded",
            "The version that is asked for, or that the cursor goes on in, cannot be read from storage just now. Try again in a few seconds.") with
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        };

    /// <summary>429: so many other versions are being loaded that this one would have to wait too long.</summary>
    public static readonly Problem TooManyVersions =
        Named(ProblemType.TooManyVersions, "Too many versions are asked for",
            "Several versions that are not in memory are being loaded just now. Try again in a few seconds, one version at a time.") with
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        };

    /// <summary>400 for a version that nobody has published.</summary>
    public static Problem NoSuchVersion(int version, int served)
    {
        var (asked, last) = (version.ToString(CultureInfo.InvariantCulture), served.ToString(CultureInfo.InvariantCulture));
        return Of([new($"There is no version {asked}: version {last} is served.", RequestParameters.Version.Name, asked, [$"1..{last}"], [last])]);
    }

    /// <summary>404: the version was published before files to download were written, or that one was.</summary>
    public static Problem NoDownload(string file, int version) =>
        Named(ProblemType.NoDownload, "There is no such file of this version",
            $"Version {version} was published before '{file}' was written for each version. Ask for a later one, or for the records themselves.") with
        {
            Value = file,
        };

    /// <summary>405, of an address that is asked by POST alone.</summary>
    public static Problem PostOnly(string method) =>
        Named(ProblemType.PostOnly, "Ask by POST",
            $"This address is for assistants, which send it messages of the Model Context Protocol by POST; it has nothing for {method}.") with
        {
            Value = method,
            Allowed = ["POST", "OPTIONS"],
        };

    /// <summary>408.</summary>
    public static readonly Problem RequestTimeout =
        Named(ProblemType.RequestTimeout, "The message did not arrive in time",
            "The rest of the body was waited for as long as a message may take in all. Send it again in one go.");

    /// <summary>412: a file is no longer what the caller has a part of.</summary>
    /// <param name="tag">The tag that it has now.</param>
    public static Problem PreconditionFailed(string tag) =>
        Named(ProblemType.PreconditionFailed, "The file is another one by now",
            $"The file is not what If-Match or If-Unmodified-Since asks for: its ETag is {tag}. Begin again without them, or go on in the version that you began with.") with
        {
            Allowed = [tag],
        };

    /// <summary>413.</summary>
    public static Problem TooLarge(int mostBytes) =>
        Named(ProblemType.TooLarge, "The body is too large",
            string.Create(CultureInfo.InvariantCulture, $"The body has more than {mostBytes} bytes, which is the most that is read."));

    /// <summary>415.</summary>
    public static Problem UnsupportedMediaType(string contentType, string contentEncoding) =>
        Named(ProblemType.UnsupportedMediaType, "The body is no plain JSON", contentEncoding.Length > 0
            ? $"The body is sent with the Content-Encoding '{Mistake.Shortened(contentEncoding)}': send it as it is."
            : $"The Content-Type is '{Mistake.Shortened(contentType)}', and messages are JSON.") with
        {
            Value = Mistake.Shortened(contentEncoding.Length > 0 ? contentEncoding : contentType),
            Allowed = [Format.Json.MediaType],
        };

    /// <summary>416.</summary>
    public static Problem RangeNotSatisfiable(string range, long bytes) =>
        Named(ProblemType.RangeNotSatisfiable, "The file has no such part",
            string.Create(CultureInfo.InvariantCulture, $"The file has {bytes} bytes, and the Range header asks for none of them. The last byte is number {bytes - 1}.")) with
        {
            Value = Mistake.Shortened(range),
            Allowed = [string.Create(CultureInfo.InvariantCulture, $"bytes=0-{bytes - 1}")],
        };

    /// <summary>503: a file cannot be read from storage.</summary>
    public static readonly Problem DownloadNotReady =
        Named(ProblemType.NotReady, "The file cannot be read",
            "Storage, where the file lies, cannot be reached just now. Try again in a few seconds.") with
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        };

    /// <summary>500. What happened is in the log and nowhere else.</summary>
    public static readonly Problem Unexpected =
        Named(ProblemType.Unexpected, "Something went wrong here",
            "The fault is on our side, and has been recorded.");

    private static Problem Named(ProblemType type, string title, string detail) => new($"{Problem.Page}#{type.Name}", title, type.Status, detail);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
