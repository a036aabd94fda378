namespace Outlay;

/// <summary>
/// Commitments and deals by number, so that sums over very many of them need no look-ups by name: commitments first, then deals,
/// each in order of id. What is asked of them here holds at every date.
/// </summary>
internal sealed class AgreementNumbers
{
    private readonly Ledger ledger;
    private readonly int[] wholes;
    private readonly int[][] overlaps;
    private readonly string[] ids;
    private readonly Lazy<int[]> ranks;
    private readonly bool[] tied;
    private readonly ShortLists<int> parts;
    private readonly bool[] sharing;
    private readonly bool[] disputed;
    private readonly int[] onRelays;
    private readonly ShortLists<int> commitmentsOfDeal;
    private readonly Bits othersUnnamed;
    private readonly int[] dealOfCommitment;

    public AgreementNumbers(Ledger ledger)
    {
        this.ledger = ledger;
        var all = ledger.Commitments.Cast<IAgreement>().Concat(ledger.Deals).ToArray();
        ids = Array.ConvertAll(all, record => record.Id);
        ranks = new(Ranks);
        Currencies = [.. ledger.Currencies.Order(StringComparer.Ordinal)];
        wholes = Array.ConvertAll(all, record => record.PartOf is { } whole ? Of(record, whole) : -1);
        parts = ShortLists<int>.Inverse(new(all.Length, (number, to) => { if (wholes[number] >= 0) to.Add(wholes[number]); }), all.Length);
        overlaps = Array.ConvertAll(all, record => ledger.OverlapsOf(record.Id) is { Count: > 0 } others
            ? others.Select(other => Of(record, other)).Where(number => number >= 0).ToArray() : []);
        onRelays = Array.ConvertAll(all, OnRelays);
        disputed = Array.ConvertAll(all, record => ledger.DisputesOf(record.Id).Count > 0);
        sharing = new bool[all.Length];
        foreach (var (one, other) in Ties.Of(ledger.Deals, ledger.Commitments)) Mark(sharing, one, other);
        tied = [.. sharing];
        for (var number = 0; number < all.Length; number++)
            if (wholes[number] >= 0) tied[number] = tied[wholes[number]] = true;
        othersUnnamed = Bits.Where(all.Length, number => all[number].OthersUnnamed);
        commitmentsOfDeal = new(ledger.Deals.Count, (deal, to) =>
        {
            foreach (var commitment in ledger.CommitmentsOf(ledger.Deals[deal].Id)) to.Add(ledger.Commitments.NumberOf(commitment.Id));
        });
        dealOfCommitment = new int[Commitments];
        for (var deal = Commitments; deal < all.Length; deal++)
            foreach (var commitment in CommitmentsOf(deal)) dealOfCommitment[commitment] = deal;
    }

    public int Count => tied.Length;

    /// <summary>How many of them are commitments.</summary>
    public int Commitments => ledger.Commitments.Count;

    public bool IsCommitment(int number) => number < Commitments;

    /// <summary>Those that amounts are stated in, in order.</summary>
    public string[] Currencies { get; }

    /// <summary>The number of a currency among <see cref="Currencies"/>, -1 for none.</summary>
    public int OfCurrency(string? currency) => Array.IndexOf(Currencies, currency);

    public int OfCommitment(string id) => ledger.Commitments.NumberOf(id);

    public int OfDeal(string id) => ledger.Deals.NumberOf(id) is >= 0 and var index ? ledger.Commitments.Count + index : -1;

    public int Of(IAgreement record) => record is Deal ? OfDeal(record.Id) : OfCommitment(record.Id);

    public IAgreement At(int number) =>
        number < ledger.Commitments.Count ? ledger.Commitments[number] : ledger.Deals[number - ledger.Commitments.Count];

    public string IdOf(int number) => ids[number];

    /// <summary>Where the id of a record is among all in order.</summary>
    public int RankOf(int number) => ranks.Value[number];

    public bool HasParts(int number) => PartsOf(number).Length > 0;

    /// <summary>The numbers of the records whose nearest whole this is.</summary>
    public ReadOnlySpan<int> PartsOf(int number) => parts[number];

    /// <summary>The number of the nearest whole that a record is inside, or -1.</summary>
    public int WholeOf(int number) => wholes[number];

    /// <summary>The wholes that a record is inside, the nearest first.</summary>
    public IEnumerable<int> WholesOf(int number)
    {
        for (var whole = wholes[number]; whole >= 0; whole = wholes[whole]) yield return whole;
    }

    /// <summary>The numbers of what states, or is stated, to overlap a record.</summary>
    public int[] OverlapsOf(int number) => overlaps[number];

    /// <summary>
    /// Whether a record may not simply be added up with others: it is a part or a whole, or overlaps, or is a deal of which a
    /// commitment overlaps, or is inside, a commitment of another.
    /// </summary>
    public bool IsTied(int number) => tied[number];

    /// <summary>Whether it may be tied by money that it shares, and not only as a part or a whole.</summary>
    public bool IsSharing(int number) => sharing[number];

    /// <summary>Whether it has payers whom nobody has named.</summary>
    public bool HasOthersUnnamed(int number) => othersUnnamed.Has(number);

    public bool IsDisputed(int number) => disputed[number];

    /// <summary>How many revisions from the first on have no source better than a relay.</summary>
    public int RevisionsOnRelays(int number) => onRelays[number];

    /// <summary>The commitments that state the money of a deal.</summary>
    public ReadOnlySpan<int> CommitmentsOf(int deal) => commitmentsOfDeal[deal - ledger.Commitments.Count];

    /// <summary>The deal whose money a commitment states.</summary>
    public int DealOf(int commitment) => dealOfCommitment[commitment];

    private int Of(IAgreement record, string other) => record is Deal
        ? OfDeal(other) is >= 0 and var deal ? deal : OfCommitment(other)
        : OfCommitment(other) is >= 0 and var commitment ? commitment : OfDeal(other);

    private int[] Ranks()
    {
        var (ranks, rank, last) = (new int[Count], -1, "");
        foreach (var number in Ordered.Merge(Enumerable.Range(0, Commitments), Enumerable.Range(Commitments, Count - Commitments), IdOf))
        {
            if (ids[number] != last || rank < 0) rank++;
            (ranks[number], last) = (rank, ids[number]);
        }
        return ranks;
    }

    private void Mark(bool[] marks, params IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (OfCommitment(id) is >= 0 and var commitment) marks[commitment] = true;
            if (OfDeal(id) is >= 0 and var deal) marks[deal] = true;
        }
    }

    private int OnRelays(IAgreement record)
    {
        var count = 0;
        while (count < record.Revisions.Count && record.Revisions[count].Sources.All(source => ledger.Sources.Find(source)?.Grade == Grade.Relay)) count++;
        return count;
    }
}
