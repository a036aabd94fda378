namespace Outlay.Cli.Downloads;

/// <summary>The tables of deals and of commitments, which are alike but for who is concerned.</summary>
internal static class AgreementTables
{
    public static IReadOnlyList<SqliteTable> Deals { get; } =
    [
        SqliteTable.Of<Deal>("deals", "Agreements between companies, or talk of them.", "id", ledger => ledger.Records.Deals,
        [
            new("id", "TEXT", "Permanent id.", deal => deal.Id),
            new("title", "TEXT", "Title.", deal => deal.Title),
            new("kind", "TEXT", "equity, capacity, chip-supply, partnership, debt, acquisition, ipo or restructuring.", deal => deal.Kind),
            new("secondary", "INTEGER", "1: shares sold by their holders, no money reaches the company.", deal => deal.Secondary),
            .. Common<Deal>("deals"),
        ]),
        SqliteTable.Of<(Deal Deal, Party Party)>("deal_parties", "Who takes part in a deal, as what.", "deal, company, role",
            ledger => ledger.Records.Deals.SelectMany(deal => deal.Parties.Distinct(), (deal, party) => (deal, party)),
        [
            new("deal", "TEXT", "The deal.", row => row.Deal.Id, "deals"),
            new("company", "TEXT", "The company.", row => row.Party.Company, "companies"),
            new("role", "TEXT", "investor, investee, provider, customer, lender, borrower, acquirer, target or partner.", row => row.Party.Role),
        ]),
        SqliteTable.Of<(string Deal, MoneyAnswer Money)>("deal_money",
            "What the money of a deal comes to by all that is known, one row a kind, class and currency, each commitment counted once. Never add up kinds or classes.",
            "deal, kind, class, currency", Money,
        [
            new("deal", "TEXT", "The deal.", row => row.Deal, "deals"),
            new("kind", "TEXT", "The kind of the commitments that state it; empty where the deal itself does.", row => row.Money.Kind is { } kind ? Words.Of(kind) : ""),
            new("class", "TEXT", "talked, intended, agreed, done, gone, or mixed where commitments of several classes overlap.", row => row.Money.Class),
            new("currency", "TEXT", "ISO 4217; empty where nobody has stated an amount.", row => row.Money.Currency ?? ""),
            .. Interval<(string Deal, MoneyAnswer Money)>(row => new Interval(row.Money.Low, row.Money.High, row.Money.Approximate)),
            new("stated", "TEXT", "Ids of the records that state it, a JSON array.", row => row.Money.Stated),
        ]),
        .. Lists<Deal>("deal", ledger => ledger.Records.Deals),
    ];

    public static IReadOnlyList<SqliteTable> Commitments { get; } =
    [
        SqliteTable.Of<Commitment>("commitments", "Money that one company is to spend, on another or on a purpose.", "id", ledger => ledger.Records.Commitments,
        [
            new("id", "TEXT", "Permanent id.", record => record.Id),
            new("title", "TEXT", "Title.", record => record.Title),
            new("kind", "TEXT", "purchase, investment, build or guarantee.", record => record.Kind),
            new("payer", "TEXT", "The company that pays.", record => record.From, "companies"),
            new("payee", "TEXT?", "The company that is paid, where there is one.", record => record.To, "companies"),
            new("purpose", "TEXT?", "What the money is for.", record => record.Purpose),
            new("deal", "TEXT?", "The deal whose money this is.", record => record.Deal, "deals"),
            .. Common<Commitment>("commitments"),
        ]),
        .. Lists<Commitment>("commitment", ledger => ledger.Records.Commitments),
    ];

    public static IReadOnlyList<SqliteColumn<T>> Interval<T>(Func<T, Interval> interval) =>
    [
        new("low", "NUMERIC", "At least this much, in whole units.", row => interval(row).Low),
        new("high", "NUMERIC?", "At most this much; null is an open end.", row => interval(row).High),
        new("approximate", "INTEGER", "1: a source says about.", row => interval(row).Approximate),
    ];

    private static IReadOnlyList<SqliteColumn<T>> Common<T>(string table) where T : class, IAgreement =>
    [
        new("part_of", "TEXT?", "The one larger record that contains this money: never add both.", record => record.PartOf, table),
        new("part_of_basis", "TEXT?", "source or inference.", record => record.PartOfBasis),
        new("others_unnamed", "INTEGER", "1: not all payers are named.", record => record.OthersUnnamed),
        new("note", "TEXT?", "What holds at every date.", record => record.Note),
        .. RecordTables.Common<T>(),
    ];

    private static IReadOnlyList<SqliteTable> Lists<T>(string one, Func<Ledger, IReadOnlyList<T>> records) where T : class, IAgreement =>
    [
        SqliteTable.Of<(T Record, State State, Revision Revision)>($"{one}_revisions",
            $"The history of each {one}: what held from a date on, fields that a revision leaves out carried over from the one before.", $"{one}, as_of",
            ledger => records(ledger).SelectMany(record => record.Revisions, (record, revision) => (record, State.Of(record.Revisions, revision.AsOf)!, revision)),
        [
            new(one, "TEXT", $"The {one}.", row => row.Record.Id, one + "s"),
            new("as_of", "TEXT", "The day on which it became public.", row => row.State.AsOf),
            new("status", "TEXT", "rumoured, in-talks, letter-of-intent, announced, signed, completed, cancelled or lapsed.", row => row.State.Status),
            new("class", "TEXT", "talked, intended, agreed, done or gone.", row => row.State.Class),
            new("event", "TEXT?", "amended.", row => row.State.Event),
            new("currency", "TEXT?", "ISO 4217; null where no amount is stated.", row => row.State.Amount?.CurrencyOfAll),
            new("low", "NUMERIC?", "At least this much, in whole units; null where no amount is stated.", row => row.State.Amount?.Interval.Low),
            new("high", "NUMERIC?", "At most this much; null is an open end, or no amount.", row => row.State.Amount?.Interval.High),
            new("approximate", "INTEGER", "1: a source says about.", row => row.State.Amount?.Interval.Approximate ?? false),
            new("valuation", "TEXT?", "The valuation as stated, JSON.", row => row.State.Valuation),
            new("stake_percent", "NUMERIC?", "Share of the company, in percent.", row => row.State.StakePercent),
            new("start", "TEXT?", "When money begins to be spent: a day or a year.", row => row.State.Start),
            new("term_years", "NUMERIC?", "Over how many years.", row => row.State.TermYears),
            new("capacity_gw", "NUMERIC?", "Capacity in gigawatts.", row => row.State.CapacityGw),
            new("effective", "TEXT?", "From when it holds in the world, where that is another day.", row => row.State.Effective),
            new("first_recorded", "INTEGER", "1: the first source is later than as_of.", row => row.Revision.FirstRecorded),
            new("note", "TEXT?", "What this revision says in words.", row => row.State.Note),
            new("json", "TEXT", "The revision as it is recorded: tranches and schedules too.", row => row.Revision),
        ]),
        SqliteTable.Of<(T Record, Revision Revision, string Source)>($"{one}_revision_sources", $"What each revision of a {one} is according to.", $"{one}, as_of, source",
            ledger => from record in records(ledger) from revision in record.Revisions from source in revision.Sources.Distinct() select (record, revision, source),
        [
            // By itself too: what follows references, as Datasette does, follows those of one column.
            new(one, "TEXT", $"The {one}.", row => row.Record.Id, one + "s"),
            new("as_of", "TEXT", "The revision.", row => row.Revision.AsOf),
            new("source", "TEXT", "The source.", row => row.Source, "sources"),
        ], $"FOREIGN KEY ({one}, as_of) REFERENCES {one}_revisions ({one}, as_of) DEFERRABLE INITIALLY DEFERRED"),
        SqliteTable.Of<(string Id, string Other)>($"{one}_overlaps", $"Pairs of {one}s that share money, nobody knows how much. In both directions.", $"{one}, other",
            ledger => records(ledger).SelectMany(record => ledger.OverlapsOf(record.Id), (record, other) => (record.Id, other)),
        [
            new(one, "TEXT", $"The {one}.", row => row.Id, one + "s"),
            new("other", "TEXT", "The other one.", row => row.Other, one + "s"),
        ]),
        SqliteTable.Of<(string Id, string Tag)>($"{one}_tags", $"Tags of {one}s.", $"{one}, tag",
            ledger => records(ledger).SelectMany(record => record.Tags.Distinct(), (record, tag) => (record.Id, tag)),
        [
            new(one, "TEXT", $"The {one}.", row => row.Id, one + "s"),
            new("tag", "TEXT", "The tag.", row => row.Tag),
        ]),
    ];

    private static IEnumerable<(string Deal, MoneyAnswer Money)> Money(Ledger ledger)
    {
        var view = ledger.AsOf();
        return view.Deals.SelectMany(known => MoneyAnswer.Of(ledger, known.Record, known.State, [.. view.CommitmentsOf(known.Record)]),
            (known, money) => (known.Record.Id, money));
    }
}
