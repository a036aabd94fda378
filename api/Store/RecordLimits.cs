namespace Outlay.Store;

/// <summary>What a table can hold.</summary>
public static class RecordLimits
{
    /// <summary>Says why a record has no place in storage, or <c>null</c> where it has.</summary>
    public static string? ProblemOf(IRecord record)
    {
        var table = RecordTable.All.First(table => table.Type == record.GetType());
        return ProblemOf(StoredRecord.Of(table, record));
    }

    internal static string? ProblemOf(StoredRecord stored)
    {
        var id = stored.Record.Id;
        if (id is "" || id.Length > 255 || id.Any(letter => letter is '/' or '\\' or '#' or '?' || char.IsControl(letter)))
            return $"The id '{id}' cannot be a row's key: it has 1 to 255 characters, none of them / \\ # ? or a control character.";
        if (stored.Json.Length > RecordRow.MostLetters)
            return $"'{id}' takes {stored.Json.Length} characters of JSON; a row has room for {RecordRow.MostLetters}.";
        return null;
    }
}
