namespace Outlay.Tests;

/// <summary>Small records for questions worked by hand: a purchase that a promised b in January 2025, unless told otherwise.</summary>
internal static class Say
{
    public static readonly DateOnly Day = new(2025, 1, 1);

    public static Amount Usd(decimal value, Bound bound = Bound.Exact) => new() { Value = value, Currency = "USD", Bound = bound };

    public static Amount Eur(decimal value) => Usd(value) with { Currency = "EUR" };

    public static Amount Tranches(params (bool Firm, decimal Value)[] tranches) =>
        new() { Tranches = [.. tranches.Select(tranche => new Tranche(tranche.Firm, Usd(tranche.Value)))] };

    public static Commitment Commitment(string id, Amount? amount, Status status = Status.Signed, string? partOf = null, params string[] overlaps) => new()
    {
        Id = id,
        Title = id,
        Kind = CommitmentKind.Purchase,
        From = "a",
        To = "b",
        PartOf = partOf,
        Overlaps = overlaps,
        Revisions = [new() { AsOf = Day, Status = status, Amount = Stated(amount) }],
    };

    public static Deal Deal(string id, Amount? amount, params Party[] parties) => new()
    {
        Id = id,
        Title = id,
        Kind = DealKind.Capacity,
        Parties = parties is [] ? [new("a", Role.Customer), new("b", Role.Provider)] : parties,
        Revisions = [new() { AsOf = Day, Status = Status.Signed, Amount = Stated(amount) }],
    };

    /// <summary>A ledger of these records, and of the companies that they name.</summary>
    public static Ledger Ledger(params IRecord[] records) => new LedgerBuilder().Add(records).Add(Named(records).Distinct()
        .Select(id => new Company { Id = id, Name = id, Kind = CompanyKind.Other })).Build();

    /// <summary>All purchases, or all of the deals: one total.</summary>
    public static Total Total(Ledger ledger, SumOf of = SumOf.Commitments, Filter? filter = null) =>
        Assert.Single(Totals.Of(ledger.AsOf(), new(of, filter ?? Filter.None), Day).All);

    public static IReadOnlySet<StatusClass> With(params StatusClass[] classes) => StatusClasses.Default.Concat(classes).ToHashSet();

    /// <summary>What a filter that names one id holds.</summary>
    public static HashSet<string> Only(string id) => [id];

    private static Stated<Amount>? Stated(Amount? amount) => amount is null ? null : new(amount);

    private static IEnumerable<string> Named(IEnumerable<IRecord> records) => records.SelectMany(IEnumerable<string> (record) => record switch
    {
        Commitment { To: { } to } commitment => [commitment.From, to],
        Commitment commitment => [commitment.From],
        Deal deal => deal.Parties.Select(party => party.Company),
        _ => [],
    });
}
