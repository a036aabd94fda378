using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Outlay.Store;

/// <summary>
/// The pipeline fails in several ways: with one exception for all tries, with a cancelled task when the network is too slow, with
/// an exception of its own for the credential. This makes a <see cref="RequestFailedException"/> of each: status 0 for storage
/// that does not answer, 401 for a credential that cannot be had.
/// </summary>
internal sealed class OneKindOfFailure : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (AggregateException e)
        {
            throw NoAnswer(e.InnerExceptions[^1]);
        }
        catch (OperationCanceledException e) when (!message.CancellationToken.IsCancellationRequested)
        {
            throw NoAnswer(e);
        }
        catch (AuthenticationFailedException e)
        {
            throw new RequestFailedException(401, e.Message, e);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is called asynchronously only.");

    private static RequestFailedException NoAnswer(Exception e) => new(0, e.Message, e);
}
