using Microsoft.AspNetCore.Http;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class KeptRepliesTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly Operation List = new("Any", typeof(object), Parameters.AsOf, RequestParameters.Limit, RequestParameters.Cursor);
    private static readonly Ledger Ledger = SyntheticLedger.Of();

    [Theory]
    [InlineData("", 1, "a", 0, true)]
    [InlineData("", 2, "a", 0, false)]
    [InlineData("", 1, "b", 0, false)]
    [InlineData("", 1, "a", 1, false)]
    [InlineData("?limit=5", 2, "a", 0, false)]
    [InlineData("?version=1", 2, "b", 9, true)]
    [InlineData("?cursor=MS5hLjQ", 2, "b", 0, true)]
    [InlineData("?cursor=MS5hLjQ", 2, "b", 1, false)]
    public void An_answer_is_given_again_as_long_as_it_is_true(string query, int version, string hash, int days, bool isGiven)
    {
        using var kept = new KeptReplies();
        kept.Keep(QueryOf(query), Reply("\"tag\"", 100));
        Assert.Equal(isGiven, kept.Find(Request(query), new(Ledger, version, default, hash), Today.AddDays(days)) is not null);
    }

    [Theory]
    [InlineData("?limit=6", "", "")]
    [InlineData("?limit=05", "", "")]
    [InlineData("?limit=5", "text/csv", "")]
    [InlineData("?limit=5", "", "br")]
    public void Who_asks_differently_is_not_given_it_unread(string query, string accept, string encoding)
    {
        using var kept = new KeptReplies();
        kept.Keep(QueryOf("?limit=5"), Reply("\"tag\"", 100));
        var other = Request(query);
        (other.Headers.Accept, other.Headers.AcceptEncoding) = (accept, encoding);
        Assert.Null(kept.Find(other, new(Ledger, 1, default, "a"), Today));
    }

    [Fact]
    public void What_took_no_compression_is_kept_from_the_second_time_on()
    {
        using var kept = new KeptReplies();
        var plain = Reply("\"tag\"", 100) with { IsCoded = false };
        kept.Keep(QueryOf("?limit=5"), plain);
        Assert.Null(kept.Find("\"tag\""));
        kept.Keep(QueryOf("?limit=6"), plain);
        Assert.Null(kept.Find("\"tag\""));
        kept.Keep(QueryOf("?limit=5"), plain);
        Assert.NotNull(kept.Find(Request("?limit=5"), new(Ledger, 1, default, "a"), Today));
    }

    [Fact]
    public void Who_has_it_is_told_so()
    {
        using var kept = new KeptReplies();
        var reply = Reply("\"tag\"", 100);
        kept.Keep(QueryOf(""), reply);
        var request = Request("");
        request.Headers.IfNoneMatch = "\"tag\"";
        Assert.Same(reply.NotModified, kept.Find(request, new(Ledger, 1, default, "a"), Today));
    }

    [Fact]
    public void So_many_bytes_are_kept_and_no_more()
    {
        using var kept = new KeptReplies();
        var tags = Enumerable.Range(0, 100).Select(i => $"\"{i}\"").ToList();
        foreach (var tag in tags) kept.Keep(QueryOf("?limit=5"), Reply(tag, 2 << 20));
        Assert.InRange(tags.Count(tag => kept.Find(tag) is not null), 1, 32);
        kept.Keep(QueryOf(""), Reply("\"huge\"", 5 << 20));
        Assert.Null(kept.Find("\"huge\""));
    }

    private static Query QueryOf(string query) => Query.Read(Request(query), List, new(Ledger, 1, default, "a"), Today, query.Contains("version", StringComparison.Ordinal)).Query;

    private static HttpRequest Request(string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/api/things", new(query));
        return request;
    }

    private static KeptReply Reply(string tag, int bytes) =>
        new(tag, new(200, new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>()), new(304, new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>()), bytes, IsCoded: true);
}
