namespace Outlay;

/// <summary>What a ledger can hold, so that every host and every store can hold it.</summary>
public static class LedgerLimits
{
    /// <summary>
    /// UTF-16 characters of a record's canonical JSON; of a brief, with a hash in the place of its Markdown. A property of a storage table holds
    /// 64 KiB, which is 32,768 of them.
    /// </summary>
    public const int MostRecordCharacters = 32_000;

    /// <summary>Ids are row keys, file names and parts of addresses.</summary>
    public const int MostIdCharacters = 100;

    /// <summary>Sums keep a currency in a byte, and one number for none. ISO 4217 has fewer codes.</summary>
    public const int MostCurrencies = byte.MaxValue;
}
