using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Outlay.Store;

namespace Outlay.Http;

/// <summary>
/// Answers that were made before, compressed bodies and all, up to so many bytes: by their tags, which tell all that they follow
/// from, and the tags by the requests that led to them, letter for letter. What is asked for again is not even parsed again.
/// </summary>
public sealed class KeptReplies : IDisposable
{
    private const long MostBytes = 64 << 20;
    private const int MostBytesOfOne = 4 << 20;
    private const int BytesOfRequest = 512;

    private const int MostSeen = 1 << 16;

    // By their hashes, requests that came before: whoever asks everything once fills no memory.
    private readonly int[] seen = new int[MostSeen];
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public void Dispose() => cache.Dispose();

    /// <summary>The answer that a request had before, as long as it is still true.</summary>
    internal Reply? Find(HttpRequest request, PublishedLedger served, DateOnly today) =>
        cache.TryGetValue(Asked.Of(request), out var found) && found is Led led && led.IsTrue(served, today) && Find(led.Tag) is { } kept
            ? kept.For(request) : null;

    /// <summary>The answer of a tag.</summary>
    internal KeptReply? Find(string tag) => cache.TryGetValue(tag, out var found) ? (KeptReply)found! : null;

    internal void Keep(Query query, KeptReply reply)
    {
        // What is asked for once is not worth the place, unless it took a compression.
        if (!IsSeen(query.Request) && !reply.IsCoded) return;
        if (reply.Bytes <= MostBytesOfOne) Set(reply.Tag, reply with { Full = reply.Full.Joined() }, reply.Bytes);
        Led(query, reply.Tag);
    }

    /// <summary>Notes that a request leads to a tag.</summary>
    internal void Led(Query query, string tag)
    {
        // The query of a pinned version, or that goes on in one, is answered alike whatever is served.
        var isOfVersion = query.IsPinned || query.Readings.Find(RequestParameters.Cursor) is not null;
        Set(Asked.Of(query.Request), new Led(tag, isOfVersion ? null : query.Published, query.IsPinned ? null : query.Today), BytesOfRequest);
    }

    // Of two requests that meet in one place the later one is remembered.
    private bool IsSeen(HttpRequest request)
    {
        var hash = Asked.Of(request).GetHashCode();
        ref var last = ref seen[(uint)hash % seen.Length];
        var isSeen = last == hash;
        last = hash;
        return isSeen;
    }

    private void Set(object key, object value, long bytes)
    {
        using var entry = cache.CreateEntry(key);
        entry.Value = value;
        entry.Size = bytes;
    }

    private sealed record Asked(string Path, string Query, string Accept, string AcceptEncoding)
    {
        public static Asked Of(HttpRequest request) =>
            new(request.Path.Value!, request.QueryString.Value ?? "", request.Headers.Accept.ToString(), request.Headers.AcceptEncoding.ToString());
    }
}

/// <summary>Where a request led, and for how long it leads there.</summary>
internal sealed class Led(string tag, PublishedLedger? published, DateOnly? day)
{
    // Not the ledger itself, which would then stay in memory.
    private readonly int version = published?.Version ?? 0;
    private readonly string? contentHash = published?.ContentHash;

    public string Tag => tag;

    public bool IsTrue(PublishedLedger served, DateOnly today) =>
        (contentHash is null || (version == served.Version && contentHash == served.ContentHash)) && (day is null || day == today);
}

/// <summary>An answer of 200, and what is said in its place to who has it.</summary>
internal sealed record KeptReply(string Tag, Reply Full, Reply NotModified, long Bytes, bool IsCoded)
{
    /// <summary>The whole answer, or that the caller has it.</summary>
    public Reply For(HttpRequest request) => EntityTag.IsHeldBy(request, Tag) ? NotModified : Full;
}
