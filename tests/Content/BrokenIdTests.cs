namespace Outlay.Tests;

/// <summary>One id of the real content, broken: neither <c>check</c> nor <c>publish</c> lets it through, and both say where it is.</summary>
public sealed class BrokenIdTests : IDisposable
{
    // Nothing listens at port 1.
    private const string Nowhere =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

    private readonly string folder = Directory.CreateTempSubdirectory("outlay-content-").FullName;

    public BrokenIdTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("briefs/amazon-openai-after-the-talks.md", "[[", "com-openai-aws-2025", ".termYears", 0)]
    [InlineData("briefs/amazon-openai-after-the-talks.md", "::: timeline ", "openai-amazon-equity", "\n", 0)]
    [InlineData("briefs/anthropic-clouds.md", "::: commitments payer=", "anthropic", "\n", 0)]
    [InlineData("briefs/microsoft-openai-after-restructuring.md", "by=payee payer=openai payee=alphabet,amazon,", "coreweave", ",", 0)]
    // What leads nowhere is the link: it begins with its text.
    [InlineData("briefs/amazon-openai-after-the-talks.md", "[Another brief](/briefs/", "microsoft-openai-after-restructuring", "/)", 24)]
    [InlineData("commitments/com-openai-aws-2025.yaml", "deal: ", "openai-aws-capacity", "\n", 0)]
    [InlineData("commitments/com-openai-aws-2025.yaml", "sources: [", "1950ai-20251223", ",", 0)]
    public async Task A_broken_id_is_refused_at_its_very_place(string file, string before, string id, string after, int back)
    {
        var path = Path.Combine(folder, file);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var at = text.IndexOf(before + id + after, StringComparison.Ordinal) + before.Length;
        Assert.True(at >= before.Length, $"{file} has no '{before}{id}{after}'");
        var broken = id[..^1] + "q";
        await File.WriteAllTextAsync(path, text[..at] + broken + text[(at + id.Length)..], TestContext.Current.CancellationToken);
        var (line, column) = (text[..at].Count(letter => letter == '\n') + 1, at - text.LastIndexOf('\n', at - 1) - back);

        foreach (var arguments in (string[][])[["check", "--content", folder], ["publish", "--content", folder, "--to", Nowhere]])
        {
            var (code, output, errors) = await InProcess.RunAsync(arguments);
            Assert.Equal((1, ""), (code, errors));
            var place = $"{Path.GetRelativePath(Directory.GetCurrentDirectory(), path)}:{line}:{column}: ";
            var told = Assert.Single(output.Split('\n'), one => one.StartsWith(place, StringComparison.Ordinal));
            Assert.Contains($"'{broken}'", told, StringComparison.Ordinal);
            Assert.Contains($"'{id}'", told, StringComparison.Ordinal);
        }
    }
}
