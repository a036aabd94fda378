using System.Runtime.InteropServices;

namespace Outlay;

/// <summary>What one total is of: a group by its number in some order, a kind of money, a currency.</summary>
internal readonly record struct SumKey(long Group, MoneyKind Kind, string Currency);

/// <summary>The records of one total, and those that would have belonged there, both in the order in which they were put.</summary>
internal readonly record struct SumBucket(SumKey Key, ArraySegment<Member> Members, ArraySegment<Exclusion> Excluded);

/// <summary>
/// Puts members where they are summed, by group, kind and currency, each with the statements whose class was asked for. R4, R5, R7.
/// </summary>
internal sealed class Buckets(Ledger ledger, Filter filter)
{
    private readonly byte classes = (byte)(filter.Classes ?? StatusClasses.Default).Sum(one => 1 << (int)one);
    private readonly bool[] kinds = [.. MoneyKind.All.Select(kind => filter.Kinds?.Contains(kind.Kind) != false)];
    private readonly int? currency = filter.Currency is { } asked ? ledger.Numbers.OfCurrency(asked) : null;
    private readonly int mainCurrency = ledger.Numbers.OfCurrency(ledger.MainCurrency);
    private readonly Dictionary<long, int> numbers = [];
    private readonly Slots<Member> members = new();
    private readonly Slots<Exclusion> left = new();
    private readonly List<Exclusion> excluded = [];
    // Most questions are of one group, whose buckets are found without a look-up.
    private readonly int[] slotsOfFirst = new int[MoneyKind.All.Count << 8];
    private long first = -1;
    private (long Key, int Number) last = (-1, 0);

    /// <summary>The records of another kind or currency than those asked for, in the order in which they came.</summary>
    public IReadOnlyList<Exclusion> Excluded => excluded;

    /// <summary>By group, kind, money and currency, those without members too.</summary>
    public IEnumerable<SumBucket> InOrder()
    {
        var keys = new long[numbers.Count];
        foreach (var (key, number) in numbers) keys[number] = key;
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys.ToArray(), order);
        var (placed, aside) = (members.InPlace(keys.Length), left.InPlace(keys.Length));
        foreach (var number in order) yield return new(KeyOf(keys[number]), placed[number], aside[number]);
    }

    public void Put(Member member, long group)
    {
        if (IsOfAnother(member)) return;
        var bucket = NumberOf(member, group);
        var counting = member.Classes & classes;
        if (counting == member.Classes) members.Add(bucket, member);
        else if (counting == 0) left.Add(bucket, new(member.Id, ExclusionReason.Class));
        else PutSome(member, bucket);
    }

    public void Leave(Member member, long group, ExclusionReason reason)
    {
        if (!IsOfAnother(member)) left.Add(NumberOf(member, group), new(member.Id, reason));
    }

    private void PutSome(Member member, int bucket)
    {
        members.Add(bucket, member.With(ledger.Numbers, classes));
        foreach (var statement in member.Statements)
            if ((classes & 1 << (int)statement.Money.Class) == 0) left.Add(bucket, new(statement.Id, ExclusionReason.Class));
    }

    private bool IsOfAnother(Member member)
    {
        if (!kinds[member.Kind.Number]) return Exclude(member, ExclusionReason.Kind);
        return currency is { } asked && member.CurrencyNumber is >= 0 and var own && own != asked && Exclude(member, ExclusionReason.Currency);
    }

    // One record may be in several groups, and comes to all of them before the next.
    private bool Exclude(Member member, ExclusionReason reason)
    {
        if (excluded.Count == 0 || !ReferenceEquals(excluded[^1].Id, member.Id)) excluded.Add(new(member.Id, reason));
        return true;
    }

    private int NumberOf(Member member, long group)
    {
        // Money without any amount has no currency of its own. R7.
        var own = currency ?? (member.CurrencyNumber >= 0 ? member.CurrencyNumber : mainCurrency);
        var key = group << 16 | (long)member.Kind.Number << 8 | (long)(own + 1);
        if (key == last.Key) return last.Number;
        if (first < 0) first = group;
        if (group == first && slotsOfFirst[(int)(key & 0xFFFF)] is > 0 and var slot) return slot - 1;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
        if (!known) number = numbers.Count - 1;
        if (group == first) slotsOfFirst[(int)(key & 0xFFFF)] = number + 1;
        last = (key, number);
        return number;
    }

    private SumKey KeyOf(long key) => new(key >> 16, MoneyKind.All[(int)(key >> 8 & 0xFF)], CurrencyOf((int)(key & 0xFF) - 1));

    // One that no amount is stated in may be asked for, or be that of a ledger without amounts.
    private string CurrencyOf(int number) => number >= 0 ? ledger.Numbers.Currencies[number] : filter.Currency ?? ledger.MainCurrency;
}
