using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Outlay.Store;

/// <summary>The tables and containers of one ledger in one storage account. Connecting sends nothing.</summary>
public sealed partial class LedgerStorage
{
    private readonly TableServiceClient tables;
    private readonly BlobServiceClient blobs;
    private readonly string prefix;

    private LedgerStorage(TableServiceClient tables, BlobServiceClient blobs, string prefix)
    {
        this.tables = tables;
        this.blobs = blobs;
        this.prefix = prefix;
    }

    /// <summary>Where it is, for messages: no key is in it.</summary>
    public Uri Address => new(blobs.Uri.GetLeftPart(UriPartial.Path));

    internal TableClient Versions => Table("Versions");
    internal TableClient Changes => Table(ChangeRow.Table);
    internal BlobContainerClient Texts => blobs.GetBlobContainerClient(prefix + "briefs");
    internal BlobContainerClient Snapshots => blobs.GetBlobContainerClient(prefix + "versions");

    /// <param name="to">
    /// A connection string, <c>UseDevelopmentStorage=true</c>, or the account's URL
    /// (<c>https://account.blob.core.windows.net</c>), which signs in as <see cref="DefaultAzureCredential"/> does.
    /// </param>
    /// <param name="prefix">Goes before the names of tables and containers, so that several ledgers share one account.</param>
    /// <exception cref="FormatException">What is wrong with either, in words for whoever wrote it.</exception>
    public static LedgerStorage Connect(string to, string prefix = "")
    {
        if (!Prefixes().IsMatch(prefix))
            throw new FormatException($"'{prefix}' is no prefix: write up to 20 lower-case letters and digits, a letter first.");
        return Uri.TryCreate(to, UriKind.Absolute, out var url) ? ByUrl(url, prefix) : ByConnectionString(to, prefix);
    }

    internal TableClient Table(string name) => tables.GetTableClient(prefix + name);

    /// <summary>Makes what is not there yet. Only a publish does this, never a request.</summary>
    internal Task CreateAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. RecordTable.All.Select(table => (Task)Table(table.Name).CreateIfNotExistsAsync(cancellation)),
        Changes.CreateIfNotExistsAsync(cancellation),
        Versions.CreateIfNotExistsAsync(cancellation),
        Texts.CreateIfNotExistsAsync(cancellationToken: cancellation),
        Snapshots.CreateIfNotExistsAsync(cancellationToken: cancellation),
    ]);

    private static LedgerStorage ByConnectionString(string to, string prefix)
    {
        try
        {
            return new(new(to, Patient(new TableClientOptions())), new(to, Patient(new BlobClientOptions())), prefix);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            // The text itself is not repeated: it holds the account's key.
            throw new FormatException("The storage is neither a connection string, nor UseDevelopmentStorage=true, nor an account URL.");
        }
    }

    private static LedgerStorage ByUrl(Uri url, string prefix)
    {
        if (url.Scheme != Uri.UriSchemeHttps || url.PathAndQuery != "/" || !Services().IsMatch(url.Host))
            throw new FormatException(
                $"'{url.GetLeftPart(UriPartial.Authority)}' is no account URL by itself: write it as https://account.blob.core.windows.net, without a path or a key.");
        var credential = new DefaultAzureCredential();
        return new(
            new(Service(url, "table"), credential, Patient(new TableClientOptions())),
            new(Service(url, "blob"), credential, Patient(new BlobClientOptions())),
            prefix);
    }

    private static Uri Service(Uri url, string service) =>
        new UriBuilder(url) { Host = Services().Replace(url.Host, $".{service}.", 1), Path = "/" }.Uri;

    // A refused connection is known to be one after about three seconds; a slow network has half a minute an operation.
    private static T Patient<T>(T options) where T : ClientOptions
    {
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.AddPolicy(new OneKindOfFailure(), HttpPipelinePosition.PerCall);
        return options;
    }

    // Names of tables start with a letter and hold at most 63 letters and digits; containers are lower-case besides.
    [GeneratedRegex(@"\A(?:[a-z][a-z0-9]{0,19})?\z")]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"\.(?:blob|table)\.")]
    private static partial Regex Services();
}
