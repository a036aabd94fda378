namespace Outlay;

/// <summary>One statement of money, and the state of the record that makes it: its term, its class, its date.</summary>
/// <param name="number">The record that makes it; see <see cref="AgreementNumbers"/>.</param>
/// <param name="isShare">Any share of the money may be meant. R10.</param>
internal sealed class Statement(int number, Money money, State state, bool isShare) : Tally
{
    private (int, Interval)[]? years;

    public string Id => Money.Stated;
    public int Number { get; } = number;
    public Money Money { get; } = money;
    public State State { get; } = state;
    public bool IsShare => isShare;
    public bool IsUnsized { get; } = money.IsUnsized;
    public StatusClass Class { get; } = money.Class;

    /// <summary>All of the money, or any share of it. R10.</summary>
    public override Interval Interval { get; } = isShare ? money.Interval.AnyShare() : money.Interval;

    public override IEnumerable<Statement> Statements => [this];

    /// <summary>What of it falls into which year; <c>null</c> where no start, no term and no schedule is known. R8.</summary>
    public (int Year, Interval Interval)[]? Years => years ??= Spread();

    /// <summary>As <see cref="Years"/>, for those who keep it themselves.</summary>
    public (int Year, Interval Interval)[]? Spread() => Outlay.Spread.ByYear(State, Interval, isShare);

    public override void AddTo(ClassSums classes) => classes.Add(Class, Interval);
}
