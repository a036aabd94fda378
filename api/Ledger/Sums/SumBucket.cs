namespace Outlay;

/// <summary>The rows of one total that a question selects, and those that would have belonged there, in order of id.</summary>
/// <param name="MayHaveTies">Whether R7 may have more to do than to add up.</param>
internal readonly record struct SumBucket(SumKey Key, SelectedRows Selection, Row[] Rows, int Start, int End, bool MayHaveTies)
{
    /// <summary>Selected or not.</summary>
    public ReadOnlySpan<Row> AllRows => Rows.AsSpan(Start, End - Start);

    /// <summary>Members of one type, kind and currency, in order of id; each record once.</summary>
    public static SumBucket Of(AgreementNumbers numbers, IEnumerable<Member> members)
    {
        var rows = members.Select(member => new Row(member)).ToArray();
        return new(default, new(numbers), rows, 0, rows.Length, Relations.Mark(numbers, rows));
    }

    /// <summary>The members that belong to the set which R7 is applied to, each with the money that was asked for.</summary>
    public IEnumerable<Member> Members()
    {
        for (var i = Start; i < End; i++)
            if (Selection.Has(Rows[i]) && Selection.Takes(Rows[i])) yield return Selection.AskedOf(Rows[i]);
    }
}
