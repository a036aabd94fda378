using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Outlay.Store;

internal static class Blobs
{
    /// <summary>The whole blob, or <c>null</c> where it or its container is not there.</summary>
    public static async Task<BinaryData?> ReadAsync(this BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            return (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or AggregateException)
        {
            // The body is read outside of the pipeline, which would have made this of a connection that broke.
            throw new RequestFailedException(0, e.Message, e);
        }
    }

    public static Task WriteAsync(
        this BlobContainerClient container, string name, BinaryData content, BlobHttpHeaders headers, CancellationToken cancellation) =>
        container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { HttpHeaders = headers }, cancellation);
}
