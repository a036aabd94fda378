namespace Outlay;

/// <summary>An interval that is added to in place.</summary>
internal struct RunningSum(in decimal low, in decimal high, RowMarks marks)
{
    private decimal low = low;
    private decimal high = high;
    private RowMarks marks = marks;

    public readonly decimal Low => low;

    /// <summary>Where it is open above, this says nothing.</summary>
    public readonly decimal High => high;

    /// <summary>Of all that was added.</summary>
    public readonly RowMarks Marks => marks;

    public readonly Interval Interval => new(low, (marks & RowMarks.Open) != 0 ? null : high, (marks & RowMarks.Approximate) != 0);

    public void Add(in RunningSum more) => Add(more.low, more.high, more.marks);

    public void Add(in decimal moreLow, in decimal moreHigh, RowMarks more)
    {
        low += moreLow;
        marks |= more;
        if ((marks & RowMarks.Open) == 0) high += moreHigh;
    }
}
