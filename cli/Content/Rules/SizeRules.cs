using System.Text.Json;
using Outlay.Store;

namespace Outlay.Cli.Content.Rules;

/// <summary>A record fits into its row of storage.</summary>
internal static class SizeRules
{
    public static void Check(Review review)
    {
        foreach (var name in review.Everything)
        {
            var length = JsonSerializer.Serialize(Row(name.Record), name.Record.GetType(), LedgerJson.Options).Length;
            if (length > LedgerLimits.MostRecordCharacters)
                review.Report.Add(name.Place, $"the {name.Noun} takes {length} characters to store, and "
                    + $"{LedgerLimits.MostRecordCharacters} is the most: shorten its texts, or split it");
        }
    }

    /// <summary>The text of a document is stored apart, and its row has the hash of it.</summary>
    private static IRecord Row(IRecord record) => record is IDocument document ? document.With(DocumentText.Hash(document.Markdown)) : record;
}
