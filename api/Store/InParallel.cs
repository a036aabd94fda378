namespace Outlay.Store;

internal static class InParallel
{
    // Enough to hide the way to a region and back; storage slows down those who come with many more.
    private const int AtOnce = 8;

    public static Task EachAsync<T>(
        this IEnumerable<T> items, Func<T, CancellationToken, ValueTask> act, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, act);
}
