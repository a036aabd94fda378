using System.Numerics;

namespace Outlay;

/// <summary>Some of the records of a list, by their numbers from 0 on: a bit for each.</summary>
internal sealed class Bits(int records)
{
    private readonly ulong[] words = new ulong[(records + 63) / 64];

    /// <summary>Of the whole list.</summary>
    public int Records => records;

    public static Bits Where(int records, Func<int, bool> selects)
    {
        Bits found = new(records);
        for (var number = 0; number < records; number++)
            if (selects(number)) found.Add(number);
        return found;
    }

    public static Bits Of(int records, IEnumerable<int> numbers)
    {
        Bits found = new(records);
        foreach (var number in numbers) found.Add(number);
        return found;
    }

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Has(int number) => (words[number >> 6] >> number & 1) != 0;

    /// <summary>The places of a list of numbers where it names one of these.</summary>
    public Bits PlacesIn(ReadOnlySpan<int> numbers)
    {
        Bits places = new(numbers.Length);
        // Without a branch, as which of them are here follows no order.
        for (var at = 0; at < numbers.Length; at++) places.words[at >> 6] |= (words[numbers[at] >> 6] >> numbers[at] & 1) << at;
        return places;
    }

    /// <summary>The places of a list where a byte has any of some bits.</summary>
    public static Bits OfAny(ReadOnlySpan<byte> list, byte asked)
    {
        Bits places = new(list.Length);
        for (var at = 0; at < list.Length; at++) places.words[at >> 6] |= ((list[at] & asked) != 0 ? 1UL : 0) << at;
        return places;
    }

    public void Add(int number) => words[number >> 6] |= 1UL << number;

    public void Add(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers) Add(number);
    }

    public void Add(Bits more)
    {
        for (var i = 0; i < words.Length; i++) words[i] |= more.words[i];
    }

    /// <param name="more">Of another list, whose records have the numbers from a first one on here.</param>
    public void Add(Bits more, int first)
    {
        var (at, shift) = (first >> 6, first & 63);
        foreach (var word in more.words)
        {
            words[at++] |= word << shift;
            if (shift > 0 && at < words.Length) words[at] |= word >> 64 - shift;
        }
    }

    public Bits Copy()
    {
        Bits copy = new(records);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    /// <summary>Those that are also among others.</summary>
    public Bits And(Bits others)
    {
        var both = Copy();
        both.Narrow(others);
        return both;
    }

    /// <summary>Leaves those alone that are also among others.</summary>
    public void Narrow(Bits others)
    {
        for (var i = 0; i < words.Length; i++) words[i] &= others.words[i];
    }

    /// <summary>All others of the list.</summary>
    public Bits Others()
    {
        Bits others = new(records);
        for (var i = 0; i < words.Length; i++) others.words[i] = ~words[i];
        if (records % 64 != 0) others.words[^1] &= ~(ulong.MaxValue << records);
        return others;
    }

    /// <summary>Leaves those alone that a test lets through.</summary>
    public void Narrow(Func<int, bool> selects)
    {
        foreach (var number in Numbers())
            if (!selects(number)) words[number >> 6] &= ~(1UL << number);
    }

    /// <summary>In order, from a number on.</summary>
    public BitStretch Numbers(int from = 0) => Numbers(from, records);

    /// <summary>In order, from a number on and before an end.</summary>
    public BitStretch Numbers(int from, int end) => new(words, from, end);
}
