namespace Outlay;

/// <summary>Which deals or commitments of a ledger a filter selects, by what holds of them at every date.</summary>
internal sealed class RecordIndex
{
    private readonly Lazy<Postings<string>> kinds;
    private readonly Lazy<Postings<string>> companies;
    private readonly Lazy<Postings<Role>> roles;
    private readonly Lazy<Postings<string>> tags;
    private readonly Lazy<WordIndex> words;

    private RecordIndex(
        Ledger ledger, IReadOnlyList<IAgreement> records, Func<int, string> kind, Func<int, IEnumerable<string>> companies, Func<int, IEnumerable<Role>> roles)
    {
        kinds = new(() => new(records.Count, number => [kind(number)]));
        this.companies = new(() => new(records.Count, companies));
        this.roles = new(() => new(records.Count, roles));
        tags = new(() => new(records.Count, number => records[number].Tags));
        words = new(() => new(records.Count, number => RecordText.Of(ledger, records[number])));
    }

    public static RecordIndex OfDeals(Ledger ledger) => new(ledger, ledger.Deals,
        number => Words.Of(ledger.Deals[number].Kind),
        number => ledger.Deals[number].Parties.Select(party => party.Company),
        number => ledger.Deals[number].Parties.Select(party => party.Role));

    public static RecordIndex OfCommitments(Ledger ledger) => new(ledger, ledger.Commitments,
        number => Words.Of(ledger.Commitments[number].Kind),
        number => ledger.Commitments[number] is { To: { } to } commitment ? [commitment.From, to] : [ledger.Commitments[number].From],
        _ => []);

    public void Narrow(Bits selected, Filter filter)
    {
        if (filter.Kinds is not null) selected.Narrow(kinds.Value.Having(filter.Kinds));
        if (filter.Companies is not null) selected.Narrow(companies.Value.Having(filter.Companies));
        if (filter.Roles is not null) selected.Narrow(roles.Value.Having(filter.Roles));
        if (filter.Tags is not null) selected.Narrow(tags.Value.Having(filter.Tags));
        foreach (var word in filter.Text ?? []) selected.Narrow(words.Value.Holding(word));
    }

    public void Prepare() => _ = (kinds.Value, companies.Value, roles.Value, tags.Value, words.Value);
}
