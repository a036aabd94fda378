namespace Outlay.Tests;

/// <summary>What a record holds on a day, read off its revisions for each question anew. R1, R3, R4.</summary>
internal static class PlainState
{
    public static bool IsKnown(IAgreement record, DateOnly day) => record.Revisions.Any(revision => revision.AsOf <= day);

    public static T? Held<T>(IAgreement record, DateOnly day, Func<Revision, Stated<T>?> field)
    {
        var said = record.Revisions.Where(revision => revision.AsOf <= day).Select(field).LastOrDefault(one => one is not null);
        return said is { IsKnown: true } known ? known.Value : default;
    }

    public static StatusClass Class(IAgreement record, DateOnly day) =>
        record.Revisions.Where(revision => revision.AsOf <= day).Last(revision => revision.Status is not null).Status switch
        {
            Status.Rumoured or Status.InTalks => StatusClass.Talked,
            Status.LetterOfIntent => StatusClass.Intended,
            Status.Announced or Status.Signed => StatusClass.Agreed,
            Status.Completed => StatusClass.Done,
            _ => StatusClass.Gone,
        };

    /// <summary>Without any amount it is [0, open).</summary>
    public static Interval Interval(Amount? amount) => amount switch
    {
        null => new(0, null),
        { Tranches: { } tranches } => Add(tranches.Select(tranche => Interval(tranche.Amount) is var own && tranche.Firm ? own : AnyShare(own))),
        { Value: null } => new(amount.Low!.Value, amount.High),
        { Bound: Bound.AtLeast } => new(amount.Value.Value, null),
        { Bound: Bound.AtMost } => new(0, amount.Value),
        _ => new(amount.Value.Value, amount.Value, amount.Bound == Bound.About),
    };

    public static string? Currency(Amount? amount) => amount?.Tranches is { } tranches ? Currency(tranches[0].Amount) : amount?.Currency;

    public static Interval AnyShare(Interval interval) => new(0, interval.High, interval.Approximate);

    public static Interval Add(IEnumerable<Interval> intervals)
    {
        var (low, high, approximate) = (0m, (decimal?)0, false);
        foreach (var next in intervals) (low, high, approximate) = (low + next.Low, high + next.High, approximate || next.Approximate);
        return new(low, high, approximate);
    }
}
