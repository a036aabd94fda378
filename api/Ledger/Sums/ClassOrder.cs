namespace Outlay;

/// <summary>Classes in the order in which money comes true: talked, intended, agreed, done, gone; <c>mixed</c> last.</summary>
internal sealed class ClassOrder : IComparer<string>
{
    public static readonly ClassOrder Instance = new();

    private static readonly List<string> Order = [.. Words.All<StatusClass>(), Tally.Mixed];

    public int Compare(string? x, string? y) => Order.IndexOf(x!).CompareTo(Order.IndexOf(y!));
}
