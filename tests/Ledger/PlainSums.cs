namespace Outlay.Tests;

/// <summary>One total, as far as the plain reading of the rules says it.</summary>
/// <param name="Classes">By class, in order of its name.</param>
internal sealed record PlainTotal(string? Group, string Kind, string? Money, string Classes, string Years, string Counted, string Unsized, string Joint, string Wholes, string Excluded);

/// <summary>
/// R4 to R7 and R10's payers as they are written, without regard to speed: each question looks at every record and keeps nothing.
/// Answers in one currency.
/// </summary>
internal sealed class PlainSums(IReadOnlyList<IRecord> records, DateOnly day)
{
    private const string Nobody = "";

    private readonly ILookup<string, string> overlaps = records.OfType<IAgreement>()
        .SelectMany(record => record.Overlaps.SelectMany(other => new[] { (record.Id, Other: other), (Id: other, Other: record.Id) }))
        .ToLookup(pair => pair.Id, pair => pair.Other);

    private readonly Dictionary<string, string> wholes = records.OfType<IAgreement>().Where(record => record.PartOf is not null)
        .ToDictionary(record => record.Id, record => record.PartOf!);

    public IEnumerable<PlainTotal> Of(TotalsQuery query) =>
        from record in query.Of == SumOf.Deals ? records.OfType<Deal>().Cast<IAgreement>() : records.OfType<Commitment>()
        where PlainState.IsKnown(record, day) && IsBetween(record, query.Filter)
        from entry in record is Deal deal ? OfDeal(deal, query) : OfCommitment((Commitment)record, query)
        where query.Filter.Kinds?.Contains(entry.Kind) != false
        group entry by (Group: query.By == GroupBy.Kind ? entry.Kind : entry.Group, entry.Kind, entry.Money) into set
        select Total(set.Key.Group, set.Key.Kind, set.Key.Money, [.. set], query.Filter.Classes ?? new HashSet<StatusClass> { StatusClass.Agreed, StatusClass.Done });

    private PlainTotal Total(string? group, string kind, string? money, IReadOnlyList<Entry> set, IReadOnlySet<StatusClass> classes)
    {
        var asked = set.Where(entry => !entry.HasOwnPart).ToList();
        var members = asked.Select(entry => new PlainMember(entry.Record, [.. entry.Pieces.Where(piece => classes.Contains(piece.Class))]))
            .Where(member => member.Pieces.Count > 0).ToList();
        var counting = new PlainCounting(members, wholes, overlaps);
        var left = counting.LeftOut().ToList();
        var counted = members.Where(member => left.All(one => one.Id != member.Id)).ToList();
        left.AddRange(set.Where(entry => entry.HasOwnPart).Select(entry => (entry.Record.Id, ExclusionReason.PartOf)));
        left.AddRange(asked.SelectMany(entry => LeftByClass(entry, classes)).Select(id => (id, ExclusionReason.Class)));
        bool Counts(PlainPiece piece) => left.All(one => one.Id != piece.Record.Id);
        return new(group, kind, money,
            By(counting.Slices(), slice => slice.Class), By(counting.Slices(), slice => $"{slice.Year} {slice.Class}"), InOrder(counted.Select(member => member.Id)),
            InOrder(counted.Where(member => member.Pieces.Any(piece => piece.IsUnsized && Counts(piece))).Select(member => member.Id)),
            InOrder(counted.Where(member => member.Pieces.Any(piece => piece.IsJoint && Counts(piece))).Select(member => member.Id)),
            InOrder(counting.Wholes().Select(whole => $"{whole.Id} {Shown.Of(whole.ByWhole)} {Shown.Of(whole.ByParts)} {whole.By}")), InOrder(left.Select(one => $"{one.Id} {one.Reason}")));
    }

    private static string By(IReadOnlyDictionary<PlainSlice, Interval> slices, Func<PlainSlice, string> name) =>
        InOrder(slices.GroupBy(slice => name(slice.Key)).Select(group => $"{group.Key} {Shown.Of(PlainState.Add(group.Select(slice => slice.Value)))}"));

    public static string InOrder(IEnumerable<string> texts) => string.Join("; ", texts.Order(StringComparer.Ordinal));

    /// <summary>The record where nothing of it is of the classes, else the commitments that are not.</summary>
    private static IEnumerable<string> LeftByClass(Entry entry, IReadOnlySet<StatusClass> classes) =>
        entry.Pieces.All(piece => !classes.Contains(piece.Class)) ? [entry.Record.Id]
            : entry.Pieces.Where(piece => !classes.Contains(piece.Class)).Select(piece => piece.Record.Id);

    private IEnumerable<Entry> OfCommitment(Commitment record, TotalsQuery query)
    {
        if (!IsAsked(query.Filter, [record.From, record.To]) || !InCurrency(record, query.Filter) || !IsBetween(record, query.Filter.Payers, query.Filter.Payees)) yield break;
        var isJoint = record.OthersUnnamed && (query.Filter.Payers is not null || query.By == GroupBy.Payer);
        var group = query.By switch { GroupBy.Payer => record.From, GroupBy.Payee => record.To, GroupBy.Year => Year(record), _ => null };
        yield return new(record, group, Words.Of(record.Kind), null, [Piece(record, isJoint)], isJoint && Inside(record).Any(part => PaysAlone(part, record.From)));
    }

    private IEnumerable<Entry> OfDeal(Deal deal, TotalsQuery query)
    {
        if (!IsAsked(query.Filter, deal.Parties.Select(party => party.Company))) return [];
        var groups = query.By switch
        {
            GroupBy.Payer => Payers(deal).Where(payer => query.Filter.Payers?.Contains(payer) != false).ToList(),
            GroupBy.Payee => Payees(deal).Where(payee => query.Filter.Payees?.Contains(payee) != false).ToList(),
            _ => [],
        };
        List<Entry> entries = [.. groups.SelectMany(group => query.By == GroupBy.Payer
            ? OfDeal(deal, group, query.Filter, new HashSet<string> { group }, query.Filter.Payees)
            : OfDeal(deal, group, query.Filter, query.Filter.Payers, new HashSet<string> { group }))];
        // What nobody pays, or is paid, is a group of its own.
        if (entries.Count == 0) return OfDeal(deal, query.By == GroupBy.Year ? Year(deal) : null, query.Filter, query.Filter.Payers, query.Filter.Payees);
        return query.By == GroupBy.Payee && query.Filter.Payees is null
            ? entries.Concat(OfCommitments(deal, null, query.Filter, query.Filter.Payers, new HashSet<string> { Nobody })) : entries;
    }

    private IEnumerable<Entry> OfDeal(Deal deal, string? group, Filter filter, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees) =>
        Commitments(deal).Any() ? OfCommitments(deal, group, filter, payers, payees) : OfOwnMoney(deal, group, filter, payers, payees);

    private IEnumerable<Entry> OfCommitments(Deal deal, string? name, Filter filter, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees) =>
        from commitment in Commitments(deal)
        where IsBetween(commitment, payers, payees) && InCurrency(commitment, filter)
        group Piece(commitment, payers is not null && commitment.OthersUnnamed) by commitment.Kind into ofKind
        select new Entry(deal, name, Words.Of(deal.Kind), ofKind.Key == Usual(deal.Kind) ? null : Words.Of(ofKind.Key), [.. ofKind]);

    private IEnumerable<Entry> OfOwnMoney(Deal deal, string? group, Filter filter, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees)
    {
        if (!InCurrency(deal, filter) || !Runs(deal, payers, payees)) yield break;
        var isShared = payers is not null && (deal.OthersUnnamed || Payers(deal).Except(payers).Any());
        var sharing = payers?.Where(payer => !isShared || !Inside(deal).Any(part => PaysAlone(part, payer))).ToHashSet();
        var hasOwnPart = sharing?.Count < payers?.Count && !Runs(deal, sharing, payees);
        var isJoint = isShared
            || (payees is not null && Payees(deal).Except(payees).Any() && PlainState.Held(deal, day, revision => revision.Amount) is not null);
        yield return new(deal, group, Words.Of(deal.Kind), null, [Piece(deal, isJoint)], hasOwnPart);
    }

    private bool PaysAlone(Deal deal, string payer) => Commitments(deal).Any() ? Commitments(deal).Any(commitment => PaysAlone(commitment, payer))
        : !deal.OthersUnnamed && Payers(deal).SequenceEqual([payer]);

    private static bool PaysAlone(Commitment commitment, string payer) => commitment.From == payer && !commitment.OthersUnnamed;

    /// <summary>Whether the deal's own money runs from one of the payers to one of the payees.</summary>
    private bool Runs(Deal deal, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees) =>
        payers?.Overlaps(Payers(deal)) != false && payees?.Overlaps(Payees(deal)) != false && (payers is null || payees is null || deal.Parties.Any(payer =>
            payers.Contains(payer.Company) && deal.Parties.Any(payee => payees.Contains(payee.Company) && payee.Company != payer.Company && Pays(payer.Role, payee.Role))));

    private static bool Pays(Role payer, Role payee) => (payer, payee) is (Role.Investor, Role.Investee) or (Role.Customer, Role.Provider) or (Role.Lender, Role.Borrower);

    private PlainPiece Piece(IAgreement record, bool isJoint)
    {
        var amount = PlainState.Held(record, day, revision => revision.Amount);
        var years = PlainYears.Of(record, day, isJoint ? PlainState.AnyShare : own => own, PlainState.Interval(amount));
        return new(record, PlainState.Class(record, day), years, amount is null, isJoint);
    }

    private IEnumerable<Commitment> Commitments(Deal deal) =>
        records.OfType<Commitment>().Where(commitment => commitment.Deal == deal.Id && PlainState.IsKnown(commitment, day));

    private IEnumerable<T> Inside<T>(T whole) where T : IAgreement => records.OfType<T>().Where(part => part.PartOf == whole.Id)
        .SelectMany(part => Inside(part).Concat(PlainState.IsKnown(part, day) ? [part] : []));

    private IReadOnlyCollection<string> Payers(Deal deal) => Commitments(deal).Any()
        ? [.. Commitments(deal).Select(commitment => commitment.From).Distinct()]
        : [.. deal.Parties.Where(party => party.Role is Role.Investor or Role.Lender or Role.Acquirer
            || (party.Role == Role.Customer && deal.Parties.Any(other => other.Role == Role.Provider))).Select(party => party.Company).Distinct()];

    private IReadOnlyCollection<string> Payees(Deal deal) => Commitments(deal).Any()
        ? [.. Commitments(deal).Select(commitment => commitment.To).OfType<string>().Distinct()]
        : deal.Secondary || deal.Kind == DealKind.Acquisition ? []
        : [.. deal.Parties.Where(party => party.Role is Role.Investee or Role.Provider or Role.Borrower).Select(party => party.Company).Distinct()];

    private static CommitmentKind? Usual(DealKind kind) => kind switch
    {
        DealKind.Equity => CommitmentKind.Investment,
        DealKind.Capacity or DealKind.ChipSupply => CommitmentKind.Purchase,
        _ => null,
    };

    private bool InCurrency(IAgreement record, Filter filter) =>
        PlainState.Currency(PlainState.Held(record, day, revision => revision.Amount)) is not { } own || own == filter.Currency;

    private static bool IsAsked(Filter filter, IEnumerable<string?> companies) => filter.Companies is null || companies.Any(one => one is not null && filter.Companies.Contains(one));

    private static bool IsBetween(Commitment commitment, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees) =>
        payers?.Contains(commitment.From) != false && payees?.Contains(commitment.To ?? Nobody) != false;

    // Of the last that is known of it.
    private bool IsBetween(IAgreement record, Filter filter) =>
        record.Revisions.Last(revision => revision.AsOf <= day).AsOf is var last && !(last < filter.Since) && !(last > filter.Until);

    private static string Year(IAgreement record) => $"{record.Revisions[0].AsOf.Year}";

    /// <param name="HasOwnPart">All who were asked for have a record of their own in it, which stands for their share.</param>
    private sealed record Entry(IAgreement Record, string? Group, string Kind, string? Money, IReadOnlyList<PlainPiece> Pieces, bool HasOwnPart = false);
}
