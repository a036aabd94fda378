using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>What a reader has to fetch, compressed as a server would.</summary>
public sealed partial class WeightTests(RealExport real, AzuriteFixture azurite)
{
    private const int Kilobyte = 1000;

    [Fact]
    public async Task A_brief_is_light()
    {
        var exported = await real.GetAsync(azurite);
        Assert.All(exported.Files("index.html").Where(file => file.StartsWith("briefs/", StringComparison.Ordinal)), page =>
        {
            Assert.InRange(Compressed(exported, page) + Loaded(exported, page, ".css"), 1, 30 * Kilobyte);
            Assert.InRange(Loaded(exported, page, ".js"), 1, 60 * Kilobyte);
        });
    }

    [Fact]
    public async Task No_page_is_heavy()
    {
        var exported = await real.GetAsync(azurite);
        Assert.All(exported.Files("*.html"), page => Assert.InRange(Compressed(exported, page) + Loaded(exported, page, ""), 1, 250 * Kilobyte));
    }

    private static int Loaded(Exported exported, string page, string ending) =>
        Asset().Matches(exported.Read(page)).Select(asset => asset.Value).Distinct()
            .Where(asset => asset.EndsWith(ending, StringComparison.Ordinal)).Sum(asset => Compressed(exported, asset));

    private static int Compressed(Exported exported, string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(Path.Combine(exported.Folder, file)));
        return (int)compressed.Length;
    }

    [GeneratedRegex(@"(?<=(?:src|href)=""/)assets/[^""]+")]
    private static partial Regex Asset();
}
