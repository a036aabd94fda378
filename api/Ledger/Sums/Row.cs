namespace Outlay;

/// <summary>What is to be known of a row besides its money, a bit each.</summary>
[Flags]
internal enum RowMarks : byte
{
    Joint = 1,
    Unsized = 2,

    /// <summary>Its money is that of a deal's commitments.</summary>
    Stated = 4,

    /// <summary>Those commitments contain or overlap each other.</summary>
    TiedInside = 8,

    /// <summary>R7 may tie it to another row of its run.</summary>
    Tied = 16,

    /// <summary>It does not count, as its payers have parts of their own that stand for it. R10.</summary>
    InParts = 32,
    Open = 64,
    Approximate = 128,
}

/// <summary>A member as sums read it: what is asked of each of very many stands side by side in memory.</summary>
internal readonly struct Row
{
    public readonly Member Member;

    /// <summary>Where it is open above, <see cref="High"/> says nothing.</summary>
    public readonly decimal Low, High;
    public readonly int Number;

    /// <inheritdoc cref="Member.Classes"/>
    public readonly byte Classes;

    /// <inheritdoc cref="MoneyKind.Number"/>
    public readonly byte Kind;

    /// <summary>One more than <see cref="AgreementNumbers.OfCurrency"/> says.</summary>
    public readonly byte Currency;
    public RowMarks Marks { get; init; }

    public Row(Member member, RowMarks more = 0)
    {
        var interval = member.Interval;
        (Member, Number, Classes, Kind, Currency) = (member, member.Number, member.Classes, (byte)member.Kind.Number, (byte)(member.CurrencyNumber + 1));
        (Low, High) = (interval.Low, interval.High ?? 0);
        Marks = more | When(member.Joint, RowMarks.Joint) | When(member.IsUnsized, RowMarks.Unsized) | When(!member.StatesItself, RowMarks.Stated)
            | When(member.Inside is { HasTies: true }, RowMarks.TiedInside) | When(interval.High is null, RowMarks.Open)
            | When(interval.Approximate, RowMarks.Approximate);
    }

    public bool Is(RowMarks mark) => (Marks & mark) != 0;

    private static RowMarks When(bool holds, RowMarks mark) => holds ? mark : 0;
}
