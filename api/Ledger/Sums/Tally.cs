namespace Outlay;

/// <summary>How a sum is put together: <see cref="Statement"/>s, sums of them, and groups that share money. R7.</summary>
internal abstract class Tally
{
    /// <summary>The name of a group of several classes.</summary>
    public const string Mixed = "mixed";

    public abstract Interval Interval { get; }

    public abstract IEnumerable<Statement> Statements { get; }

    /// <summary>The interval by class, in the words of <see cref="StatusClass"/> or <see cref="Mixed"/>.</summary>
    public abstract void AddTo(ClassSums classes);

    public static IEnumerable<Tie> TiesIn(Tally tally) => tally switch
    {
        Tie tie => tie.Tallies.SelectMany(TiesIn).Prepend(tie),
        Sum sum => sum.Tallies.SelectMany(TiesIn),
        _ => [],
    };

    /// <summary>Money that is all there besides each other.</summary>
    public sealed class Sum(IReadOnlyList<Tally> tallies) : Tally
    {
        public IReadOnlyList<Tally> Tallies { get; } = tallies;

        public override Interval Interval { get; } = Interval.Sum(tallies.Select(tally => tally.Interval));

        public override IEnumerable<Statement> Statements => Tallies.SelectMany(tally => tally.Statements);

        public override void AddTo(ClassSums classes)
        {
            foreach (var tally in Tallies) tally.AddTo(classes);
        }
    }

    /// <summary>Money that overlaps by nobody knows how much: at least the largest of it, at most all.</summary>
    public sealed class Tie(IReadOnlyList<string> ids, IReadOnlyList<Tally> tallies) : Tally
    {
        /// <summary>The records tied, in order; their tallies stand in the same order.</summary>
        public IReadOnlyList<string> Ids { get; } = ids;

        public IReadOnlyList<Tally> Tallies { get; } = tallies;

        public override Interval Interval { get; } =
            Interval.Sum(tallies.Select(tally => tally.Interval)) with { Low = tallies.Max(tally => tally.Interval.Low) };

        /// <summary>The member that the low end comes from: the first by id of those whose low is the largest.</summary>
        public Tally Largest => Tallies.MaxBy(tally => tally.Interval.Low)!;

        public string LargestId => Ids.Zip(Tallies).First(pair => ReferenceEquals(pair.Second, Largest)).First;

        public override IEnumerable<Statement> Statements => Tallies.SelectMany(tally => tally.Statements);

        public string Class => OneClass is { } only ? Words.Of(only) : Mixed;

        /// <summary><c>null</c> where there are several.</summary>
        public StatusClass? OneClass => Statements.Select(statement => statement.Class).Distinct().ToList() is [var only] ? only : null;

        public override void AddTo(ClassSums classes) => classes.Add(OneClass, Interval);
    }
}
