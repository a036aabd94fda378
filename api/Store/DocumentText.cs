using System.Security.Cryptography;
using System.Text;

namespace Outlay.Store;

/// <summary>The Markdown of a brief or a guide, kept as a blob of its own that is named by its hash, so that an unchanged one is stored once.</summary>
internal static class DocumentText
{
    /// <summary>SHA-256 of the UTF-8 text, 64 hexadecimal digits.</summary>
    public static string Hash(string markdown) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(markdown)));

    public static string BlobName(string hash) => hash + ".md";
}
