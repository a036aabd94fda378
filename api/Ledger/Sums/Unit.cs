namespace Outlay;

/// <summary>A member with its parts in the same set, as one thing to count: by its own amount or by theirs. R7.</summary>
internal sealed class Unit(Member member)
{
    private List<Unit>? parts;

    public Member Member { get; } = member;
    public Unit? Parent { get; private set; }
    public IReadOnlyList<Unit> Parts => parts ?? [];
    public Tally Whole => Member.Tally;

    /// <summary>The sum of the parts, once <see cref="Settle"/> was called; <c>null</c> without any.</summary>
    public Tally? ByParts { get; private set; }

    /// <summary>The parts take over only where even the least of them is more than the most of the whole.</summary>
    public bool CountsByParts => ByParts is not null && ByParts.Interval.Low > Member.Interval.High;

    public Tally Value => CountsByParts ? ByParts! : Whole;

    /// <summary>Why it does not count, once <see cref="Count()"/> was called; <c>null</c> where it does.</summary>
    public Exclusion? LeftOut { get; private set; }

    public void PutInto(Unit parent)
    {
        Parent = parent;
        (parent.parts ??= []).Add(this);
    }

    /// <summary>Settles the parts first, then what they add up to.</summary>
    public void Settle(AgreementNumbers numbers)
    {
        foreach (var part in Parts) part.Settle(numbers);
        if (parts is not null) ByParts = new Tally.Sum(Overlaps.Group(numbers, parts));
    }

    /// <summary>Decides which of it counts: itself, or its parts.</summary>
    public void Count()
    {
        if (CountsByParts)
        {
            LeftOut = new(Member.Id, ExclusionReason.PartsExceedWhole);
            foreach (var part in Parts) part.Count();
        }
        else foreach (var part in Descendants()) part.LeftOut = new(part.Member.Id, ExclusionReason.PartOf, Member.Id);
    }

    public IEnumerable<Unit> Descendants() => parts is null ? [] : parts.SelectMany(part => part.Descendants().Prepend(part));

    public IEnumerable<StatusClass> Classes() => Member.Statements.Select(statement => statement.Class).Distinct().Order();

    /// <summary>Both its figures, whichever counts, where it has parts in the set.</summary>
    public WholeAndParts? WholeAndParts()
    {
        if (parts is null) return null;
        var inOrder = parts.Select(part => part.Member).OrderBy(part => part.Id, StringComparer.Ordinal).ToList();
        return new(Member.Id, Member.Interval, ByParts!.Interval, [.. inOrder.Select(part => part.Id)],
            [.. inOrder.Where(part => part.IsUnsized).Select(part => part.Id)], CountsByParts ? CountedBy.Parts : CountedBy.Whole);
    }
}
