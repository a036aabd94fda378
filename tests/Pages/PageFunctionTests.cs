using System.Net;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>Pages as the function answers them: by their own address, and as what Static Web Apps falls back to.</summary>
public sealed partial class PageFunctionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Fallback = "pages";

    public static TheoryData<string> Addresses =>
    [
        "/", "/deals/", "/deals/openai-amazon-equity/", "/commitments/", "/commitments/com-amazon-openai/", "/companies/", "/companies/openai/",
        "/flows/", "/briefs/", "/briefs/amazon-openai-talks/", "/briefs/amazon-openai-talks/now/", "/data/", "/about/", "/about/method/",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_page_is_the_same_by_its_address_and_by_the_fallback(string address)
    {
        using var direct = await api.Client.AskAsync("pages" + address);
        using var fallback = await AskFallbackAsync(address);
        Assert.Equal(200, (int)direct.StatusCode);
        Assert.Equal("text/html; charset=utf-8", direct.Header("Content-Type"));
        var html = await TextAsync(direct);
        Assert.StartsWith("<!doctype html>", html, StringComparison.Ordinal);
        Assert.Equal(html, await TextAsync(fallback));
        Assert.Equal(direct.Headers.ETag, fallback.Headers.ETag);
    }

    [Theory]
    [InlineData("pages/flows/", null)]
    [InlineData("pages/flows/?kinds=investment&classes=agreed", null)]
    [InlineData("pages/flows/?asOf=2025-12-20", "This page tells what had been reported by")]
    [InlineData("pages/briefs/amazon-openai-talks/?asOf=2020-01-01", null)]
    [InlineData("pages/about/?asOf=2020-01-01", null)]
    [InlineData("pages/v/1/flows/", "This page stays as it was in version 1 of the ledger")]
    public async Task Only_a_page_of_another_day_or_version_says_so(string address, string? said)
    {
        using var page = await api.Client.AskAsync(address);
        var html = await TextAsync(page);
        Assert.Equal(said is not null, html.Contains("See it as it is now", StringComparison.Ordinal));
        if (said is not null) Assert.Contains(said, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages/deals/openai-amazon-equity/?asOf=2025-12-01", true)]
    [InlineData("pages/deals/openai-amazon-equit/", false)]
    public async Task A_page_before_its_first_report_leads_to_what_is_known_now_and_a_slip_to_what_looks_like_it(string address, bool isEarly)
    {
        using var page = await api.Client.AskAsync(address);
        Assert.Equal(404, (int)page.StatusCode);
        var html = await TextAsync(page);
        Assert.Contains("/deals/openai-amazon-equity/\">", html, StringComparison.Ordinal);
        Assert.Equal(isEarly, html.Contains(">See it as it is now</a>", StringComparison.Ordinal));
        Assert.Equal(!isEarly, html.Contains("Did you mean one of these?", StringComparison.Ordinal));
    }

    /// <summary>Those of authors too, whatever form the page has.</summary>
    [Theory]
    [InlineData("/v/1/briefs/amazon-openai-after-the-talks/", "href=\"/")]
    [InlineData("/v/1/briefs/amazon-openai-after-the-talks.md", "](/")]
    [InlineData("/v/1/data/api/", "href=\"/")]
    [InlineData("/v/1/data/api.md", "](/")]
    public async Task Links_of_a_pinned_page_stay_in_its_version(string address, string link)
    {
        using var page = await AskFallbackAsync(address);
        var addresses = (await TextAsync(page)).Split(link)[1..].Select(rest => "/" + rest.Split('"', ')')[0]).ToList();
        Assert.Contains(addresses, one => one.StartsWith("/v/1/", StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, one => PageOfAnyVersion().IsMatch(one));
    }

    /// <summary>What a page says can be asked of the API for ever, or as of the same day.</summary>
    [Theory]
    [InlineData("pages/", null)]
    [InlineData("pages/companies/openai/", null)]
    [InlineData("pages/v/1/", "version=1")]
    [InlineData("pages/v/1/companies/openai/", "version=1")]
    [InlineData("pages/v/1/deals/", "version=1")]
    [InlineData("pages/v/1/commitments/", "version=1")]
    [InlineData("pages/v/1/deals/openai-amazon-equity/", "version=1")]
    [InlineData("pages/v/1/briefs/amazon-openai-talks/", "version=1")]
    [InlineData("pages/v/1/briefs/amazon-openai-talks/now/", "version=1")]
    [InlineData("pages/companies/openai/?asOf=2025-12-20", "asOf=2025-12-20")]
    [InlineData("pages/deals/openai-amazon-equity/?asOf=2025-12-20", "asOf=2025-12-20")]
    [InlineData("pages/v/1/companies/openai/?asOf=2025-12-20", "asOf=2025-12-20&version=1")]
    public async Task Questions_of_a_page_are_put_to_what_it_shows(string address, string? of)
    {
        using var page = await api.Client.AskAsync(address);
        var questions = Questions().Matches(await TextAsync(page)).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct().ToList();
        Assert.NotEmpty(questions);
        Assert.All(questions, question => Assert.Matches(of is null ? "^$" : $"{of}$", string.Join('&', question.Split('?', '&').Where(part => OfWhat().IsMatch(part)))));
        foreach (var question in questions)
        {
            using var answer = await api.Client.AskAsync(question["/api/".Length..]);
            Assert.Equal((question, 200), (question, (int)answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("pages/v/1/flows/", "/api/pages/v/1/flows/")]
    [InlineData("pages/v/1/deals/openai-amazon-equity/", "/api/pages/v/1/deals/openai-amazon-equity/")]
    [InlineData("pages/deals/openai-amazon-equity/", "/api/pages/deals/openai-amazon-equity/")]
    public async Task Another_day_is_asked_of_the_same_version(string address, string form)
    {
        using var page = await api.Client.AskAsync(address);
        Assert.Contains($"action=\"{form}\"", await TextAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Companies_stand_in_the_order_of_their_names()
    {
        using var page = await api.Client.AskAsync("pages/companies/");
        var names = CompanyNames().Matches(await TextAsync(page)).Select(name => WebUtility.HtmlDecode(name.Groups[1].Value)).ToList();
        Assert.True(names.Count > 50);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Theory]
    [InlineData("/data/")]
    [InlineData("/data.md")]
    public async Task The_page_of_data_has_each_download_with_the_checksum_of_the_manifest(string address)
    {
        using var page = await AskFallbackAsync(address);
        var text = await TextAsync(page);
        var files = (await api.Client.JsonAsync("manifest")).GetProperty("files").EnumerateArray().ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.Contains($"/api/{file.Text("name")}?version=", text, StringComparison.Ordinal);
            Assert.Contains(file.Text("sha256"), text, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_page_has_a_twin_in_markdown(string address)
    {
        using var answer = await AskFallbackAsync(address is "/" ? "/index.md" : address.TrimEnd('/') + ".md");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("text/markdown; charset=utf-8", answer.Header("Content-Type"));
        Assert.StartsWith("# ", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_page_of_a_version_links_within_it(string address)
    {
        var version = await VersionAsync();
        using var answer = await AskFallbackAsync($"/v/{version}{address}");
        Assert.Equal(200, (int)answer.StatusCode);
        var html = await TextAsync(answer);
        Assert.Contains($"href=\"/v/{version}/deals/\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/deals/", html, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"http://localhost:4280{address}\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing/", 404)]
    [InlineData("/deals/openai-amazon-equty/", 404)]
    [InlineData("/deals/openai-amazon-equity/more/", 404)]
    [InlineData("/deals/openai-amazon-equty.md", 404)]
    [InlineData("/v/999/deals/", 404)]
    [InlineData("/v/0/deals/", 404)]
    [InlineData("/v/01/deals/", 404)]
    [InlineData("/v/-1/deals/", 404)]
    [InlineData("/v/99999999999/deals/", 404)]
    [InlineData("/..%2f..%2fhost.json", 404)]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E/", 404)]
    public async Task Where_there_is_none_a_page_says_so(string address, int status)
    {
        using var answer = await AskFallbackAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        var html = await TextAsync(answer);
        Assert.Contains("<h1>No such page</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    /// <summary>Its address tells two of one title apart.</summary>
    [Theory]
    [InlineData("/deals/openai-amazon-equty/", "/deals/openai-amazon-equity/", "Amazon investment in OpenAI")]
    [InlineData("/companies/opnai/", "/companies/openai/", "OpenAI")]
    [InlineData("/briefs/amazon-openai-talk/", "/briefs/amazon-openai-talks/", "Amazon and OpenAI: ten billion dollars in talks, thirty-eight under contract")]
    [InlineData("/briefs/amazon-openai-talk/now/", "/briefs/amazon-openai-talks/now/", "Amazon and OpenAI: ten billion dollars in talks, thirty-eight under contract")]
    [InlineData("/data/referense/", "/data/reference/", "API reference")]
    [InlineData("/flow/", "/flows/", "Flows")]
    [InlineData("/v/1/deals/openai-amazon-equty/", "/v/1/deals/openai-amazon-equity/", "Amazon investment in OpenAI")]
    public async Task A_page_that_nearly_is_there_is_named(string asked, string address, string title)
    {
        using var answer = await AskFallbackAsync(asked);
        Assert.Contains($"<a href=\"{address}\">{title}</a> <span class=\"soft\">{address}</span>", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deals", "/deals/")]
    [InlineData("/companies/google/", "/companies/alphabet/")]
    [InlineData("/companies/google", "/companies/alphabet/")]
    [InlineData("/companies/aws.md", "/companies/amazon.md")]
    [InlineData("/deals?kind=debt", "/deals/?kind=debt")]
    public async Task What_has_another_address_leads_to_it(string address, string now)
    {
        using var answer = await AskFallbackAsync(address);
        Assert.Equal(308, (int)answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task By_its_own_address_a_page_leads_on_among_its_own()
    {
        using var answer = await api.Client.AskAsync("pages/companies/google/");
        Assert.Equal("/api/pages/companies/alphabet/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/deals/")]
    [InlineData("/nothing/")]
    [InlineData("/deals")]
    [InlineData("/v/1/deals/")]
    public async Task No_cache_between_keeps_what_came_by_the_fallback(string address)
    {
        using var fallback = await AskFallbackAsync(address);
        Assert.StartsWith("private, ", fallback.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("Accept-Encoding, x-ms-original-url", fallback.Header("Vary"));
        using var direct = await api.Client.AskAsync("pages/nothing/");
        Assert.StartsWith("public, ", direct.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//elsewhere.example/deals/")]
    public async Task A_header_that_is_no_address_of_a_page_is_the_first_page(string header)
    {
        using var answer = await api.Client.AskAsync(Fallback, "GET", ("x-ms-original-url", header));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains("<title>Outlay: ", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_a_page_gets_that_one_whatever_a_header_says()
    {
        using var answer = await api.Client.AskAsync("pages/deals/", "GET", ("x-ms-original-url", "https://example.org/flows/"));
        Assert.Contains("<title>Deals · Outlay</title>", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deals/")]
    [InlineData("/nothing/")]
    [InlineData("/deals.md")]
    public async Task Head_has_the_headers_and_no_body(string address)
    {
        using var got = await AskFallbackAsync(address);
        using var head = await AskFallbackAsync(address, "HEAD");
        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Equal(got.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Answers.Cancellation));
    }

    [Fact]
    public async Task Whoever_has_the_page_gets_304()
    {
        using var answer = await AskFallbackAsync("/flows/");
        using var again = await api.Client.AskAsync(Fallback, "GET",
            ("x-ms-original-url", "https://example.org/flows/"), ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/deals/")]
    [InlineData("/nothing/")]
    public async Task A_page_has_the_security_headers_of_static_files(string address)
    {
        using var answer = await AskFallbackAsync(address);
        using var configuration = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "staticwebapp.config.json"), Answers.Cancellation));
        var headers = configuration.RootElement.GetProperty("globalHeaders").EnumerateObject().ToList();
        Assert.NotEmpty(headers);
        Assert.All(headers, header => Assert.Equal(header.Value.GetString(), answer.Header(header.Name)));
    }

    private Task<HttpResponseMessage> AskFallbackAsync(string address, string method = "GET") =>
        api.Client.AskAsync(Fallback, method, ("x-ms-original-url", "https://example.org" + address));

    private async Task<int> VersionAsync() => (await api.Client.JsonAsync("deals?limit=1")).GetProperty("version").GetInt32();

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Answers.Cancellation);

    [GeneratedRegex("^/(deals|commitments|companies|flows|briefs|data|about)/")]
    private static partial Regex PageOfAnyVersion();

    [GeneratedRegex("href=\"(/api/(totals|schedule|coverage|deals|commitments|companies|briefs)[^\"]*)\"")]
    private static partial Regex Questions();

    [GeneratedRegex("^(asOf|version)=")]
    private static partial Regex OfWhat();

    [GeneratedRegex("<th scope=\"row\"><a href=\"/companies/[^\"]+\">([^<]+)</a>")]
    private static partial Regex CompanyNames();
}
