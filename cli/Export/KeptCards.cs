using System.Security.Cryptography;
using System.Text;

namespace Outlay.Cli.Export;

/// <summary>The pictures of pages, kept by what they say: of a thousand briefs, an export draws those of the new ones.</summary>
/// <param name="built">Its folder is one of the fonts and the design: pictures that look otherwise are in another.</param>
public sealed class KeptCards(BuiltSite built) : IDisposable
{
    private static readonly Guid Program = typeof(SiteCards).Module.ModuleVersionId;

    private readonly Lazy<SiteCards> cards = new(() => new(built.Folder));
    private readonly string folder = Directory.CreateDirectory(Path.Combine(built.Folder, "cards")).FullName;

    /// <inheritdoc cref="SiteCards.Draw"/>
    public byte[] Draw(string title, string below)
    {
        var file = Path.Combine(folder, Name(title, below));
        return File.Exists(file) ? File.ReadAllBytes(file) : Keep(file, cards.Value.Draw(title, below));
    }

    public void Dispose()
    {
        if (cards.IsValueCreated) cards.Value.Dispose();
    }

    // Another export may be at work on the same: what has the name is whole.
    private static byte[] Keep(string file, byte[] png)
    {
        var aside = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllBytes(aside, png);
        File.Move(aside, file, overwrite: true);
        return png;
    }

    private static string Name(string title, string below) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Program}\n{title}\n{below}")))[..32] + ".png";
}
