namespace Outlay;

/// <summary>The rows of one total that a question selects, and those that would have belonged there, in order of id.</summary>
/// <param name="At">Which run of the arrangement.</param>
internal readonly record struct SumBucket(SelectedRows Selection, int At)
{
    public SumKey Key => Selection.KeyOf(Run);

    /// <summary>Whether R7 may have more to do than to add up.</summary>
    public bool MayHaveTies => Run.HasTies;
    public int Start => Run.Start;
    public int End => Run.End;

    public ref readonly Run Run => ref Selection.Arrangement.Runs[At];

    /// <summary>Selected or not; those of the total from <see cref="Start"/> to <see cref="End"/>.</summary>
    public Row[] Rows => Selection.Arrangement.Rows;

    /// <summary>Members of one type, kind and currency, in order of id; each record once.</summary>
    public static SumBucket Of(AgreementNumbers numbers, IEnumerable<Member> members)
    {
        return new(new(numbers, Arrangement.Of(numbers, members)), 0);
    }

    /// <inheritdoc cref="SelectedRows.TakenOf"/>
    public BitStretch Taken => Selection.TakenOf(Run);

    /// <inheritdoc cref="SelectedRows.AsideOf"/>
    public BitStretch Aside => Selection.AsideOf(Run);

    /// <inheritdoc cref="SelectedRows.UntiedOf"/>
    public BitStretch Untied => Selection.UntiedOf(Run);

    /// <inheritdoc cref="SelectedRows.OthersOf"/>
    public BitStretch Others => Selection.OthersOf(Run);

    public string IdAt(int row) => Selection.Arrangement.IdAt(row);

    /// <summary>Why the row at a place is <see cref="Aside"/>.</summary>
    public Exclusion SetAside(int row) => new(IdAt(row), Selection.Arrangement.IsInParts(row) ? ExclusionReason.PartOf : ExclusionReason.Class);

    /// <summary>The member with the money that was asked for.</summary>
    public Member MemberAt(int row) => Selection.AskedOf(Rows[row]);

    /// <summary>Those of a deal's commitments, asked for or not.</summary>
    public ReadOnlySpan<StatementRow> StatementsAt(int row) => Selection.Arrangement.StatementsOf(row);

    /// <summary>What is to be known of the money that was asked for.</summary>
    public RowMarks MarksAt(int row)
    {
        if (Selection.TakesAll(Rows[row])) return Rows[row].Marks;
        if (Rows[row].Is(RowMarks.TiedInside)) return MemberAt(row).Row.Marks;
        const RowMarks OfStatements = RowMarks.Unsized | RowMarks.Joint;
        var marks = Rows[row].Marks & ~OfStatements;
        foreach (ref readonly var statement in StatementsAt(row))
            if (Selection.Takes(statement)) marks |= statement.Marks & OfStatements;
        return marks;
    }
}
