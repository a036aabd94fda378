namespace Outlay;

/// <summary>Where the money of deals comes from and goes to, and which parts are a payer's own, as of a view. R6, R10.</summary>
internal sealed class DealEnds(LedgerView view)
{
    private readonly AgreementNumbers numbers = view.Ledger.Numbers;

    /// <summary>
    /// The payers, of some, that have no part of their own in a deal of which they have a share only, for which that would stand:
    /// what is paid by nobody else is theirs whole. R10.
    /// </summary>
    public int[] WithoutOwnPart(int number, int[] payers) =>
        numbers.HasParts(number) && view.Known.StatesItselfAt(number) && HasOtherPayers(number, payers) ? WithoutPart(number, payers) : payers;

    /// <summary>Whether the payer of a commitment, of which it has a share only, has a part of its own in it, which stands for that. R10.</summary>
    public bool HasOwnPart(int commitment) =>
        numbers.HasOthersUnnamed(commitment) && numbers.HasParts(commitment) && HasPart(commitment, Companies.PayerOf(commitment));

    /// <summary>Whether others than these pay in a deal that states its own money, named or not.</summary>
    public bool HasOtherPayers(int number, int[] payers) => numbers.HasOthersUnnamed(number) || Companies.PayersOf(number).ContainsAnyExcept(payers);

    /// <summary>The companies that a deal's money comes from: its commitments say it, else the roles.</summary>
    public ReadOnlySpan<int> PayersOf(int number) => view.Known.StatesItselfAt(number) ? Companies.PayersOf(number) : Stated(number, Companies.PayerOf);

    /// <summary>The companies that a deal's money goes to.</summary>
    public ReadOnlySpan<int> PayeesOf(int number) => view.Known.StatesItselfAt(number) ? Companies.PayeesOf(number) : Stated(number, Companies.PayeeOf);

    // Takes long to make the first time.
    private CompanyNumbers Companies => view.Ledger.CompanyNumbers;

    private int[] Stated(int deal, Func<int, int> company)
    {
        List<int> found = [];
        foreach (var commitment in numbers.CommitmentsOf(deal))
            if (view.Known.CommitmentAt(commitment) is not null && company(commitment) is >= 0 and var one && !found.Contains(one)) found.Add(one);
        return [.. found];
    }

    private int[] WithoutPart(int whole, int[] payers) => Array.FindAll(payers, payer => !HasPart(whole, payer));

    private bool HasPart(int whole, int payer)
    {
        foreach (var part in numbers.PartsOf(whole))
            if (numbers.IsCommitment(part) == numbers.IsCommitment(whole) && (PaysAlone(part, payer) || HasPart(part, payer))) return true;
        return false;
    }

    private bool PaysAlone(int number, int payer) => numbers.IsCommitment(number)
        ? view.Known.CommitmentAt(number) is not null && Companies.PayerOf(number) == payer && !numbers.HasOthersUnnamed(number)
        : view.Known.DealAt(number) is not null && (view.Known.StatesItselfAt(number)
            ? Companies.PayersOf(number).Contains(payer) && !HasOtherPayers(number, [payer]) : PaysAlone(numbers.CommitmentsOf(number), payer));

    private bool PaysAlone(ReadOnlySpan<int> commitments, int payer)
    {
        foreach (var commitment in commitments)
            if (PaysAlone(commitment, payer)) return true;
        return false;
    }
}
