namespace Outlay;

/// <summary>Reads one value of a query string. The ledger is there for values that name records.</summary>
public delegate Parsed<T> Parse<T>(string text, Ledger ledger);

/// <summary>What a value says, or why it says nothing.</summary>
/// <param name="Canonical">The one spelling that every value of this meaning has in ETags and cursors.</param>
/// <param name="Why">Set where the value is none: a sentence that completes "'…' " such as "is no date".</param>
public readonly record struct Parsed<T>(
    T Value, string Canonical, string? Why = null, IReadOnlyList<string>? Allowed = null, IReadOnlyList<string>? Nearest = null)
{
    public Mistake? MistakeIn(string parameter, string text) => Why is null ? null
        : new($"'{Mistake.Shortened(text)}' {Why}.", parameter, Mistake.Shortened(text), Allowed, Nearest is { Count: > 0 } ? Nearest : null);
}
