namespace Outlay;

/// <summary>A member with its parts in the same set, as one thing to count: by its own amount or by theirs. R7.</summary>
internal sealed class Unit(Member member, Tally whole)
{
    private readonly List<Unit> parts = [];

    public Member Member { get; } = member;
    public Unit? Parent { get; private set; }
    public IReadOnlyList<Unit> Parts => parts;
    public Tally Whole { get; } = whole;

    /// <summary>The sum of the parts, once <see cref="Settle"/> was called; <c>null</c> without any.</summary>
    public Tally? ByParts { get; private set; }

    /// <summary>The parts take over only where even the least of them is more than the most of the whole.</summary>
    public bool CountsByParts => ByParts is not null && ByParts.Interval.Low > Whole.Interval.High;

    public Tally Value => CountsByParts ? ByParts! : Whole;

    public void PutInto(Unit parent)
    {
        Parent = parent;
        parent.parts.Add(this);
    }

    /// <summary>Settles the parts first, then what they add up to.</summary>
    public void Settle(Ledger ledger)
    {
        foreach (var part in parts) part.Settle(ledger);
        if (parts.Count > 0) ByParts = new Tally.Sum(Overlaps.Group(ledger, parts));
    }

    public IEnumerable<Unit> Descendants() => parts.SelectMany(part => part.Descendants().Prepend(part));

    public IEnumerable<StatusClass> Classes() => Member.Statements.Select(statement => statement.Money.Class).Distinct().Order();
}
