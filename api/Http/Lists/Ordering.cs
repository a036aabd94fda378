namespace Outlay.Http;

/// <summary>The records of a list in one order, by number.</summary>
/// <param name="ordered">Those that have something to be ordered by; all others come after them, in order of id.</param>
internal sealed class Ordering(int[] ordered, int records)
{
    private readonly Bits others = Others(ordered, records);

    public IEnumerable<int> Of(Bits selected)
    {
        foreach (var number in ordered)
            if (selected.Has(number)) yield return number;
        foreach (var number in others.Numbers())
            if (selected.Has(number)) yield return number;
    }

    private static Bits Others(int[] ordered, int records)
    {
        Bits ofOrder = new(records);
        ofOrder.Add(ordered);
        return Bits.Where(records, number => !ofOrder.Has(number));
    }
}
