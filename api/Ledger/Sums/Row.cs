using System.Numerics;

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

internal static class RowMark
{
    public static RowMarks When(bool holds, RowMarks mark) => holds ? mark : 0;

    public static RowMarks Of(in Interval interval) => When(interval.High is null, RowMarks.Open) | When(interval.Approximate, RowMarks.Approximate);
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

    public Row(Member member)
    {
        var interval = member.Interval;
        (Member, Number, Classes, Kind, Currency) = (member, member.Number, member.Classes, (byte)member.Kind.Number, (byte)(member.CurrencyNumber + 1));
        (Low, High) = (interval.Low, interval.High ?? 0);
        Marks = RowMark.When(member.Joint, RowMarks.Joint) | RowMark.When(member.IsUnsized, RowMarks.Unsized)
            | RowMark.When(!member.StatesItself, RowMarks.Stated) | RowMark.When(member.Inside is { HasTies: true }, RowMarks.TiedInside)
            | RowMark.Of(interval);
    }

    public bool IsOfOneClass => BitOperations.IsPow2(Classes);

    /// <summary>By number, where it is of one.</summary>
    public int OneClass => BitOperations.TrailingZeroCount(Classes);

    /// <summary>Whether it has any of some marks.</summary>
    public bool Is(RowMarks marks) => (Marks & marks) != 0;
}
