using Outlay.Cli.Export;
using SkiaSharp;

namespace Outlay.Tests;

/// <summary>The pictures that Open Graph names.</summary>
public sealed class CardTests(RealExport real, AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_brief_has_a_picture_of_its_own_that_its_page_names()
    {
        var exported = await real.GetAsync(azurite);
        var pictures = new HashSet<string>();
        foreach (var brief in ContentLedger.Read().Briefs)
        {
            var file = $"cards/{brief.Id}.png";
            Assert.Contains($"<meta property=\"og:image\" content=\"{RealExport.Site}/{file}\">", exported.Read($"briefs/{brief.Id}/index.html"), StringComparison.Ordinal);
            AssertIsCard(Path.Combine(exported.Folder, file));
            Assert.True(pictures.Add(Convert.ToBase64String(File.ReadAllBytes(Path.Combine(exported.Folder, file)))), file);
        }
    }

    [Fact]
    public async Task All_other_pages_share_one()
    {
        var exported = await real.GetAsync(azurite);
        Assert.Contains($"content=\"{RealExport.Site}/cards/outlay.png\"", exported.Read("deals/index.html"), StringComparison.Ordinal);
        AssertIsCard(Path.Combine(exported.Folder, "cards/outlay.png"));
    }

    [Fact]
    public async Task A_picture_is_drawn_once_for_what_it_says()
    {
        var (built, _) = await new SiteBuild(new(Repository.Root)).BuildAsync(null, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("outlay-cards-").FullName;
        foreach (var font in (string[])["bold.woff", "regular.woff"]) File.Copy(Path.Combine(built!.Folder, font), Path.Combine(folder, font));
        using (var cards = new KeptCards(new(folder, "")))
        {
            var first = cards.Draw("Title", "Below");
            Assert.NotEqual(first, cards.Draw("Another title", "Below"));
            Assert.NotEqual(first, cards.Draw("Title", "Another line"));
            Assert.Equal(first, cards.Draw("Title", "Below"));
        }
        Assert.Equal(3, Directory.GetFiles(Path.Combine(folder, "cards")).Length);
        // Without its fonts nothing could be drawn anew.
        File.Delete(Path.Combine(folder, "bold.woff"));
        using var again = new KeptCards(new(folder, ""));
        Assert.NotEmpty(again.Draw("Title", "Below"));
        Directory.Delete(folder, recursive: true);
    }

    private static void AssertIsCard(string file)
    {
        using var picture = SKBitmap.Decode(file);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        // The title stands in the middle: there is ink, and not ink alone.
        var row = Enumerable.Range(80, 900).Select(x => picture.GetPixel(x, 230).Red).ToList();
        Assert.Contains(row, red => red < 100);
        Assert.Contains(row, red => red > 240);
        Assert.InRange(new FileInfo(file).Length, 5_000, 120_000);
    }
}
