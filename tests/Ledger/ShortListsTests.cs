using CsCheck;

namespace Outlay.Tests;

public sealed class ShortListsTests
{
    private const int Values = 6;

    private static readonly Gen<int[][]> Lists = Gen.Int[0, Values - 1].ArrayUnique[0, 4].Array[0, 12];

    [Fact]
    public void Lists_are_what_was_added() => Lists.Sample(lists =>
    {
        var made = Of(lists);
        Assert.Equal(lists, Enumerable.Range(0, made.Count).Select(number => made[number].ToArray()));
    });

    [Fact]
    public void The_inverse_lists_who_has_a_value_in_order() => Lists.Sample(lists =>
    {
        var inverse = ShortLists<int>.Inverse(Of(lists), Values);
        for (var value = 0; value < Values; value++)
            Assert.Equal(Enumerable.Range(0, lists.Length).Where(number => lists[number].Contains(value)), inverse[value].ToArray());
    });

    private static ShortLists<int> Of(int[][] lists) => new(lists.Length, (number, to) => to.AddRange(lists[number]));
}
