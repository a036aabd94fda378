using System.Text.Json;

namespace Outlay.Tests;

/// <summary>What the contract's tests ask of an answer.</summary>
internal static class Answers
{
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string path, string method = "GET", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), path);
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return client.SendAsync(request, Cancellation);
    }

    /// <summary>An address with more in its query.</summary>
    public static string With(this string path, string query) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    public static async Task<JsonElement> JsonAsync(this HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}");
        return await answer.JsonAsync();
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        return json.RootElement.Clone();
    }

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>A header as it came, not as the client reads it.</summary>
    public static string? Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) || answer.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString() : null;

    public static IEnumerable<string> Texts(this JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    public static IEnumerable<string> Ids(this JsonElement page) => page.GetProperty("data").EnumerateArray().Select(item => item.Text("id"));

    /// <summary>Everything that is not 200 has this one shape.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.JsonAsync();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("/data/problems#", problem.Text("type"), StringComparison.Ordinal);
        Assert.NotEmpty(problem.Text("title"));
        Assert.NotEmpty(problem.Text("detail"));
        Assert.Empty(problem.EnumerateObject().Select(member => member.Name).Except(
            ["type", "title", "status", "detail", "parameter", "value", "allowed", "nearest", "errors", "withdrawn"]));
        return problem;
    }

    public static async Task<JsonElement> ProblemAsync(this HttpClient client, string path, int status)
    {
        using var answer = await client.AskAsync(path);
        return await answer.ProblemAsync(status);
    }
}
