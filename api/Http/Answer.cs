using System.Buffers;

namespace Outlay.Http;

/// <summary>What a function has to say, before it is made into bytes and headers.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }
}

/// <summary>An answer of 200.</summary>
/// <param name="Body">Is written by <see cref="LedgerJson"/>.</param>
/// <param name="Next">The cursor of the page after this one.</param>
public sealed record Found(object Body, string? Next = null) : Answer;

/// <summary>An answer whose bytes are made already, in a format of their own. It is compressed, tagged and cached as any other.</summary>
public sealed record Document(Format Format, ReadOnlySequence<byte> Body) : Answer
{
    public Document(Format format, ReadOnlyMemory<byte> bytes) : this(format, new ReadOnlySequence<byte>(bytes))
    {
    }

    public Document(Format format, string text) : this(format, System.Text.Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Sent besides those that every answer has, such as a security policy.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The cursor of the page after this one.</summary>
    internal string? Next { get; init; }

    /// <summary>Whether the bytes are the same whenever the ledger, this build and the query are: the tag then needs no look at them.</summary>
    internal bool FollowsFromQuery { get; init; }
}

/// <summary>An answer that is too large for memory. It is sent as it is stored.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Body">Parts of it can be asked for where it can be read from any place on. Is closed once it has been sent, or is not wanted.</param>
public sealed record Download(Format Format, long Length, Stream Body) : Answer
{
    /// <summary>SHA-256 of its bytes in hexadecimal digits, where it is known: what the file is tagged by, however it is asked for.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The coding in which it is stored, such as <c>br</c>.</summary>
    public string? ContentEncoding { get; init; }

    /// <inheritdoc cref="Document.Headers"/>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
