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
