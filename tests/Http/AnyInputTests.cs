using System.Text;
using CsCheck;

namespace Outlay.Tests;

public sealed class AnyInputTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Values =
        ["", "1", "0", "500", "2025-12-16", "0001-01-01", "9999-12-31", "openai", "aws", "equity", "purchase", "agreed", "MS5hLmI", "MS4wMTIzNDU2Nzg5YWJjZGVmLjQ", "-amount", "USD", "csv", "ndjson", "id,title", "investor", "true", "99999999999999999999999999999"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(Values),
        Gen.String[Gen.Char, 0, 40],
        Gen.Byte.Array[0, 12].Select(bytes => Encoding.Latin1.GetString(bytes)));

    private static readonly Gen<string> Name = Gen.Frequency(
        (6, Gen.OneOf("asOf", "limit", "cursor", "kind", "company", "class", "status", "tag", "payer", "payee", "role", "grade", "basis", "since", "until", "minAmount", "maxAmount", "currency", "q", "sort", "fields", "format", "version", "of", "by", "explain")), (1, Text));

    private static readonly Gen<string> Path = Gen.Frequency(
        (4, Gen.OneOf([.. Samples.All.Select(row => row.Data)])),
        (1, Gen.Select(Gen.OneOf("deals", "commitments", "companies", "briefs"), Text).Select((list, id) => $"{list}/{Escaped(id)}")));

    private static readonly Gen<string> Address = Gen.Select(Path, Gen.Select(Name, Text).Array[0, 4]).Select((path, query) =>
        path.With(string.Join('&', query.Select(pair => $"{Escaped(pair.Item1)}={Escaped(pair.Item2)}"))));

    private static readonly Gen<(string, string)> Header = Gen.Select(
        Gen.OneOf("Accept", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range", "X-Forwarded-Host", "Origin"),
        Gen.OneOf(Gen.String[Gen.Char[' ', '~'], 0, 30], Gen.OneOf("*", "*/*;q=2", "\"", "W/\"", "br;q=x", "gzip;;", "bytes=0-1", "application/json;q=")));

    [Fact]
    public Task No_query_path_or_header_brings_the_api_down() => Gen.Select(Address, Header).SampleAsync(async (address, header) =>
    {
        using var answer = await api.Client.AskAsync(address, "GET", header);
        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for {address} with {header}");
        if ((int)answer.StatusCode is 200 or 304) return;
        // What the server itself refuses, such as a null in a path, is empty.
        if (answer.Content.Headers.ContentLength > 0) await answer.ProblemAsync((int)answer.StatusCode);
    }, iter: 10_000, threads: 4);

    // As it would be sent by a client that knows no better than the bytes it has.
    private static string Escaped(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal)).Select(letter => $"%{letter:X2}"));
}
