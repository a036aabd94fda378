using System.Numerics;

namespace Outlay;

/// <summary>One statement of money, and the state of the record that makes it: its term, its class, its date.</summary>
internal sealed class Statement(Money money, State state, bool isShare)
{
    private (int, Interval)[]? years;

    public string Id => Money.Stated;
    public Money Money { get; } = money;
    public State State { get; } = state;

    /// <summary>All of the money, or any share of it. R10.</summary>
    public Interval Interval { get; } = isShare ? money.Interval.AnyShare() : money.Interval;

    /// <summary>What of it falls into which year; <c>null</c> where no start, no term and no schedule is known. R8.</summary>
    public (int Year, Interval Interval)[]? Years => years ??= Spread.ByYear(State, Interval, isShare);
}

/// <summary>A record in the set that a sum is over, with the money that counts of it there. R7.</summary>
internal sealed class Member
{
    private string[]? justId;
    private string[]? stated;
    private int[]? statedNumbers;
    private ClassSums? sums;
    private Member[]? alone;

    /// <param name="number">See <see cref="AgreementNumbers"/>.</param>
    /// <param name="joint">The amount is shared with payers or payees who were not asked for: any share of it may be meant. R10.</param>
    public Member(AgreementNumbers numbers, IAgreement record, int number, MoneyKind kind, bool joint, IReadOnlyList<Statement> statements)
    {
        (Record, Number, Kind, Joint, Statements) = (record, number, kind, joint, statements);
        IsTied = numbers.IsTied(number);
        foreach (var statement in statements)
        {
            Currency ??= statement.Money.Currency;
            IsUnsized |= statement.Money.IsUnsized;
            Classes |= (byte)(1 << (int)statement.Money.Class);
        }
        Inside = statements.Count > 1 ? CountOnce.Inside(numbers, this) : null;
        Tally = Inside?.Tally ?? new Tally.One(statements[0]);
        Interval = Tally.Interval;
    }

    public string Id => Record.Id;
    public IAgreement Record { get; }
    public int Number { get; }
    public MoneyKind Kind { get; }
    public bool Joint { get; }
    public IReadOnlyList<Statement> Statements { get; }
    public string? Currency { get; }
    public bool IsUnsized { get; }
    public bool IsTied { get; }

    /// <summary>The classes of its statements, a bit each.</summary>
    public byte Classes { get; }

    /// <summary>How the commitments of a deal count, which may contain and overlap each other in turn. R6.</summary>
    public Counting? Inside { get; }
    public Tally Tally { get; }
    public Interval Interval { get; }

    /// <summary>Its own money by class.</summary>
    public ClassSums Sums
    {
        get
        {
            if (sums is { } known) return known;
            AddTo(known = new());
            return sums = known;
        }
    }

    /// <summary>The member as the only one of a set.</summary>
    public Member[] Alone => alone ??= [this];

    public IReadOnlyList<string> JustId => justId ??= [Id];

    /// <summary>The commitments that state its money; <c>null</c> where it does itself.</summary>
    public IReadOnlyList<string>? Stated =>
        Statements[0].Id == Id ? null : stated ??= [.. Statements.Select(statement => statement.Id)];

    public void AddTo(ClassSums sums)
    {
        if (BitOperations.IsPow2(Classes)) sums.Add((StatusClass)BitOperations.TrailingZeroCount(Classes), Interval);
        else Tally.AddTo(sums);
    }

    /// <summary>The numbers of <see cref="Stated"/>.</summary>
    public int[] StatedNumbers(AgreementNumbers numbers) =>
        Stated is null ? [] : statedNumbers ??= [.. Stated.Select(numbers.OfCommitment)];

    /// <summary>The member with those statements alone that are of some classes.</summary>
    public Member With(AgreementNumbers numbers, byte classes) =>
        new(numbers, Record, Number, Kind, Joint, [.. Statements.Where(statement => (classes & 1 << (int)statement.Money.Class) != 0)]);
}
