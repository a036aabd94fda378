using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Outlay.OpenApi;

namespace Outlay.Tests;

/// <summary>
/// Goes over every route and every parameter with every kind of mistake that its description in openapi.json tells how to make: a
/// new route is walked as soon as there is one. All are answered in one form, which leads to where it is explained, names what
/// would have been right, and shows nothing of the inside.
/// </summary>
public sealed partial class MistakeContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly ConcurrentDictionary<Uri, Task<JsonElement>> Documents = [];

    private static readonly string Long = new('x', 4_000);

    // A null, an escape, a line's end, half of a letter, one that turns the direction around, one that is none.
    private static readonly string[] Strange = ["%00", "%1B%5B31m", "%0D%0AX-Evil:%201", "%C3", "%E2%80%AE", "%ED%A0%80", "%EF%BF%BF"];

    private HashSet<string>? explained;

    public static TheoryData<string> Routes => [.. DescribedOperation.All.Select(operation => "/" + operation.Route)];

    [Theory, MemberData(nameof(Routes))]
    public async Task A_name_that_is_none_is_a_problem_with_the_nearest(string route)
    {
        var (address, parameters, _) = await WalkedAsync(route);
        await MistakenAsync(address.With("colour=red"), "colour");
        await MistakenAsync(address.With($"{Long}=1"), null);
        foreach (var name in Strange) await MistakenAsync(address.With($"{name}=1"), null);
        foreach (var name in parameters.Select(parameter => parameter.Text("name")))
        {
            var shouted = name.ToUpperInvariant();
            await MistakenAsync(address.With($"{shouted}=1"), shouted);
            if (Misspelt(name) is not { } misspelt || parameters.Any(parameter => parameter.Text("name") == misspelt)) continue;
            Assert.Contains(name, (await MistakenAsync(address.With($"{misspelt}=1"), misspelt)).Texts("nearest"));
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_value_that_is_none_is_a_problem_with_what_may_stand_there(string route)
    {
        var (address, parameters, _) = await WalkedAsync(route);
        foreach (var parameter in parameters)
        {
            var (name, schema) = (parameter.Text("name"), parameter.GetProperty("schema"));
            var one = schema.TryGetProperty("items", out var items) ? items : schema;
            foreach (var value in BadValues(name, one)) await MistakenAsync(Asked(address, name, value), name);
            if (one.TryGetProperty("enum", out var words))
                foreach (var word in words.EnumerateArray().Select(word => word.GetString()!))
                    if (Misspelt(word) is { } misspelt && words.EnumerateArray().All(other => other.GetString() != misspelt))
                        Assert.Contains(word, (await MistakenAsync(Asked(address, name, Uri.EscapeDataString(misspelt)), name)).Texts("nearest"));
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_single_value_that_stands_twice_is_a_problem(string route)
    {
        var (address, parameters, _) = await WalkedAsync(route);
        foreach (var name in parameters.Where(parameter => !parameter.GetProperty("schema").TryGetProperty("items", out _)).Select(parameter => parameter.Text("name")))
            Assert.Contains("2 times", (await MistakenAsync(Asked(address, name, $"1&{name}=2"), name)).Text("detail"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Strange_and_long_values_are_answers_or_problems(string route)
    {
        var (address, parameters, _) = await WalkedAsync(route);
        foreach (var name in parameters.Select(parameter => parameter.Text("name")))
            foreach (var value in Strange.Append(Long).Append(string.Join(',', Enumerable.Repeat("a", 1_000))))
            {
                using var answer = await api.Client.AskAsync(Asked(address, name, value));
                if ((int)answer.StatusCode != 200) await ShapedAsync(answer, (int)answer.StatusCode == 404 ? 404 : 400);
            }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task All_mistakes_of_a_query_are_said_at_once(string route)
    {
        var (address, parameters, _) = await WalkedAsync(route);
        var names = parameters.Select(parameter => parameter.Text("name")).Where(name => !address.Contains($"?{name}=", StringComparison.Ordinal)).ToList();
        if (names.Count == 0) return;
        // Nothing may be empty.
        var problem = await MistakenAsync(address.With("colour=red&" + string.Join('&', names.Select(name => $"{name}="))), "colour");
        Assert.Equal(names.Prepend("colour").Order(StringComparer.Ordinal),
            problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("parameter")).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task An_id_that_is_none_is_a_problem_with_near_ones(string route)
    {
        var (address, _, ids) = await WalkedAsync(route);
        foreach (var id in ids)
        {
            string With(string other) => address.Replace(id, other, StringComparison.Ordinal);
            Assert.Contains(id, (await ShapedAsync(With(Misspelt(id)!), 404)).Texts("nearest"));
            Assert.Contains(id, (await ShapedAsync(With(id.ToUpperInvariant()), 404)).Texts("nearest"));
            foreach (var other in (string[])["nothing-of-the-kind", "a%2Fb", "..%2F..%2Fhost.json", "%3Cscript%3E", "%27%20or%20true", "%1B", "%E2%82%AC", new string('x', 2_000)])
                Assert.True((await ShapedAsync(With(other), 404)).GetRawText().Length < 1_500);
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_format_that_there_is_not_is_a_problem(string route)
    {
        var (address, _, _) = await WalkedAsync(route);
        if (!(await OperationAsync(route)).GetProperty("responses").TryGetProperty("406", out _)) return;
        foreach (var accept in (string[])["image/png", "*/*;q=0", "text/*;q=0, application/*;q=0, image/*"])
        {
            using var answer = await api.Client.AskAsync(address, "GET", ("Accept", accept));
            Assert.NotEmpty((await ShapedAsync(answer, 406)).Texts("allowed"));
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_mistake_by_head_is_the_same_without_its_body(string route)
    {
        var (address, _, _) = await WalkedAsync(route);
        using var get = await api.Client.AskAsync(address.With("colour=red"));
        using var head = await api.Client.AskAsync(address.With("colour=red"), "HEAD");
        Assert.Equal(((int)get.StatusCode, get.Header("Content-Type"), get.Header("Content-Length")), ((int)head.StatusCode, head.Header("Content-Type"), head.Header("Content-Length")));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Answers.Cancellation));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_method_that_is_not_served_is_an_empty_404(string route)
    {
        var (address, _, _) = await WalkedAsync(route);
        foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
        {
            using var answer = await api.Client.AskAsync(address, method);
            Assert.Equal((404, 0), ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(Answers.Cancellation)).Length));
        }
    }

    private static IEnumerable<string> BadValues(string name, JsonElement schema)
    {
        yield return "";
        if (name is "company" or "payer" or "payee" or "through") yield return "nobody-of-this-name";
        if (name == "cursor") foreach (var value in (string[])["x", "!!!!", "MS5hLmI", "MS4wMTIzNDU2Nzg5YWJjZGVmLjQ", "99"]) yield return value;
        if (name == "version") foreach (var value in (string[])["0", "-1", "999999", "1.0", "latest", "99999999999999"]) yield return value;
        if (schema.TryGetProperty("enum", out _)) foreach (var value in (string[])["nosuchword", "%20", "0", "true1"]) yield return value;
        else if (schema.TryGetProperty("format", out _)) foreach (var value in (string[])["today", "2025-02-30", "2025-1-1", "20251216", "2025-12-16T00:00", "0"]) yield return value;
        else if (schema.Text("type") == "integer") foreach (var value in Numbers(schema)) yield return value;
        else if (schema.Text("type") == "number") foreach (var value in (string[])["ten", "-1", "1e9", "1,000", "NaN", "0x10", "%2B1"]) yield return value;
        else if (schema.Text("type") == "boolean") foreach (var value in (string[])["yes", "1", "True"]) yield return value;
    }

    private static IEnumerable<string> Numbers(JsonElement schema)
    {
        foreach (var value in (string[])["ten", "1.5", "1e2", "%2B1", "99999999999999999999"]) yield return value;
        if (schema.TryGetProperty("minimum", out var least)) yield return (least.GetInt64() - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (schema.TryGetProperty("maximum", out var most)) yield return (most.GetInt64() + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>With two letters in the middle the wrong way round; <c>null</c> where it is too short for anybody to tell.</summary>
    private static string? Misspelt(string word)
    {
        for (var i = 1; word.Length > 4 && i < word.Length - 2; i++)
            if (word[i] != word[i + 1] && word[i] != '-' && word[i + 1] != '-') return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
        return null;
    }

    /// <summary>A good address of a route with a value for one of its parameters, in place of the one that it may have already.</summary>
    private static string Asked(string address, string name, string value) =>
        address.Contains($"?{name}=", StringComparison.Ordinal) ? $"{address.Split('?')[0]}?{name}={value}" : address.With($"{name}={value}");

    private async Task<(string Address, List<JsonElement> Parameters, List<string> Ids)> WalkedAsync(string route)
    {
        var all = (await OperationAsync(route)).GetProperty("parameters").EnumerateArray().ToList();
        var (inPath, inQuery) = (all.Where(parameter => parameter.Text("in") == "path").ToList(), all.Where(parameter => parameter.Text("in") == "query").ToList());
        var path = inPath.Aggregate(route.TrimStart('/'), (path, parameter) => path.Replace($"{{{parameter.Text("name")}}}", parameter.Text("example"), StringComparison.Ordinal));
        var needed = inQuery.Where(parameter => parameter.TryGetProperty("required", out var isRequired) && isRequired.GetBoolean());
        return (needed.Aggregate(path, (address, parameter) => address.With($"{parameter.Text("name")}={parameter.Text("example")}")), inQuery, [.. inPath.Select(parameter => parameter.Text("example"))]);
    }

    // The description is long, and is asked for by each test.
    private async Task<JsonElement> OperationAsync(string route) =>
        (await Documents.GetOrAdd(api.Client.BaseAddress!, _ => api.Client.JsonAsync("openapi.json"))).GetProperty("paths").GetProperty(route).GetProperty("get");

    private async Task<JsonElement> MistakenAsync(string address, string? parameter)
    {
        var problem = await ShapedAsync(address, 400);
        if (parameter is not null) Assert.Equal(parameter, problem.Text("parameter"));
        return problem;
    }

    private async Task<JsonElement> ShapedAsync(string address, int status)
    {
        using var answer = await api.Client.AskAsync(address);
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} in place of {status}: {address}");
        return await ShapedAsync(answer, status);
    }

    private async Task<JsonElement> ShapedAsync(HttpResponseMessage answer, int status)
    {
        var problem = await answer.ProblemAsync(status);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Null(answer.Headers.ETag);
        Assert.Null(answer.Header("X-Evil"));
        Assert.Contains(problem.Text("type").Split('#')[1], await ExplainedAsync());
        Assert.DoesNotMatch(Inside(), problem.GetRawText());
        if (problem.TryGetProperty("value", out var value)) Assert.True(value.GetString()!.Length <= 101);
        return problem;
    }

    /// <summary>The headings of the page that explains problems, as the host serves it.</summary>
    private async Task<IReadOnlySet<string>> ExplainedAsync() => explained ??=
        Headings().Matches(await api.Client.GetStringAsync("pages/data/problems/", Answers.Cancellation)).Select(heading => heading.Groups[1].Value).ToHashSet();

    [GeneratedRegex("<h2 id=\"([a-z-]+)\"")]
    private static partial Regex Headings();

    [GeneratedRegex(@"Exception|Outlay\.|System\.|Microsoft\.|Azure|   at |\.cs|:line|/home|/tmp|/usr|127\.0\.0\.1|AccountKey|0x[0-9a-f]{8}")]
    private static partial Regex Inside();
}
