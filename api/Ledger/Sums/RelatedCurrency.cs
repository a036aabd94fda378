namespace Outlay;

/// <summary>
/// The currency that money without any amount counts in because of what it may be inside of: its whole, or its parts, else what
/// overlaps it. R7.
/// </summary>
internal static class RelatedCurrency
{
    /// <param name="own">Of a record by number; <c>null</c> where it has none, is not known, or is none of those that matter.</param>
    public static string? Of(AgreementNumbers numbers, int number, Func<int, string?> own)
    {
        var outermost = number;
        foreach (var whole in numbers.WholesOf(number))
        {
            if (own(whole) is { } found) return found;
            outermost = whole;
        }
        return OfParts(numbers, outermost, own) ?? numbers.OverlapsOf(number).Select(own).FirstOrDefault(found => found is not null);
    }

    private static string? OfParts(AgreementNumbers numbers, int whole, Func<int, string?> own)
    {
        foreach (var part in numbers.PartsOf(whole))
            if ((own(part) ?? OfParts(numbers, part, own)) is { } found) return found;
        return null;
    }
}
