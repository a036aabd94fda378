namespace Outlay;

/// <summary>
/// A record in the set that a sum is over, with the money that counts of it there. R7. What is asked of every member of a large
/// set stands in the member itself, so that a sum reads through members alone.
/// </summary>
internal sealed class Member
{
    private readonly Row row;
    private string[]? stated;
    private Member? some;

    /// <param name="number">See <see cref="AgreementNumbers"/>.</param>
    public Member(AgreementNumbers numbers, IAgreement record, int number, MoneyKind kind, Statement[] statements)
    {
        (Record, Number, Kind, Statements) = (record, number, kind, statements);
        (IsTied, StatesItself) = (numbers.IsTied(number), statements[0].Number == number);
        foreach (var statement in statements)
        {
            Currency ??= statement.Money.Currency;
            Joint |= statement.IsShare;
            IsUnsized |= statement.IsUnsized;
            Classes |= (byte)(1 << (int)statement.Class);
        }
        CurrencyNumber = numbers.OfCurrency(Currency);
        Inside = statements.Length > 1 ? CountOnce.Inside(numbers, this) : null;
        // What does not count of it says nothing of what does.
        if (Inside is { HasTies: true } inside) (Joint, IsUnsized) = (inside.JointIds.Count > 0, inside.UnsizedIds.Count > 0);
        Tally = Inside?.Tally ?? statements[0];
        row = new(this);
    }

    /// <summary>The member as sums read it.</summary>
    public ref readonly Row Row => ref row;

    public string Id => Record.Id;
    public IAgreement Record { get; }
    public int Number { get; }

    /// <summary>That in which the record became public.</summary>
    public int Year => Record.Revisions[0].AsOf.Year;
    public MoneyKind Kind { get; }

    /// <summary>Some of the money is shared with payers or payees who were not asked for: any share of it may be meant. R10.</summary>
    public bool Joint { get; }
    public Statement[] Statements { get; }
    public string? Currency { get; }

    /// <inheritdoc cref="AgreementNumbers.OfCurrency"/>
    public int CurrencyNumber { get; }
    public bool IsUnsized { get; }
    public bool IsTied { get; }

    /// <summary>Whether its money is its own, and not that of a deal's commitments. R6.</summary>
    public bool StatesItself { get; }

    /// <summary>The classes of its statements, a bit each.</summary>
    public byte Classes { get; }

    /// <summary>How the commitments of a deal count, which may contain and overlap each other in turn. R6.</summary>
    public Counting? Inside { get; }
    public Tally Tally { get; }
    public Interval Interval => Tally.Interval;

    /// <summary>The commitments that state its money; <c>null</c> where it does itself.</summary>
    public IReadOnlyList<string>? Stated => StatesItself ? null : stated ??= Array.ConvertAll(Statements, statement => statement.Id);

    /// <summary>The commitments that state its money, by number.</summary>
    public IEnumerable<int> StatedNumbers => StatesItself ? [] : Statements.Select(statement => statement.Number);

    /// <summary>The member with those statements alone that are of some classes.</summary>
    public Member With(AgreementNumbers numbers, byte classes)
    {
        // Most questions are after the same classes.
        if (some is { } kept && kept.Classes == (classes & Classes)) return kept;
        return some = new(numbers, Record, Number, Kind, [.. Statements.Where(statement => (classes & 1 << (int)statement.Class) != 0)]);
    }
}
