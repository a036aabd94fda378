namespace Outlay.Store;

/// <summary>What a row can hold. The content's check says the same with the place of the record; a publish must not rely on it.</summary>
internal static class RecordLimits
{
    /// <summary>Says why a record has no place in its table, or <c>null</c> where it has.</summary>
    public static string? ProblemOf(StoredRecord stored)
    {
        var id = stored.Record.Id;
        if (id is "" || id.Length > LedgerLimits.MostIdCharacters || id.Any(IsNoKey))
            return $"The id '{id}' cannot be a row's key: it has 1 to {LedgerLimits.MostIdCharacters} characters, none of them / \\ # ? or a control character.";
        if (stored.Json.Length > LedgerLimits.MostRecordCharacters)
            return $"'{id}' takes {stored.Json.Length} characters of JSON; a row has room for {LedgerLimits.MostRecordCharacters}.";
        return null;
    }

    private static bool IsNoKey(char letter) => letter is '/' or '\\' or '#' or '?' || char.IsControl(letter);
}
