using Outlay.Store;

namespace Outlay.Tests;

/// <summary>A ledger in which an amount was mended after briefs had been published with it.</summary>
internal static class CorrectedBriefs
{
    /// <summary>Cites the amount.</summary>
    public static readonly Brief Touched = Brief("touched", "They are to pay [[com-openai-aws.amount]].");

    /// <summary>Cites another one.</summary>
    public static readonly Brief Untouched = Brief("untouched", "They are to pay [[openai-amazon-equity.amount]].");

    /// <summary>Was published with the mended amount.</summary>
    public static readonly Brief Later = Brief("later", "They are to pay [[com-openai-aws.amount]].");

    public static Ledger Before { get; } = Ledger(SpecTests.Ledger.Records, "com-openai-aws", 36e9m, Touched, Untouched);

    public static Ledger After { get; } = Ledger(SpecTests.Ledger.Records, "com-openai-aws", 38e9m, Touched, Untouched, Later);

    /// <summary>The records with another first amount of one commitment.</summary>
    public static Ledger Ledger(LedgerRecords records, string id, decimal value, params Brief[] briefs) =>
        new LedgerBuilder().Add(records.Companies).Add(records.Sources).Add(records.Deals).Add(records.Metrics).Add(records.Disputes).Add(briefs)
            .Add(records.Commitments.Select(record => record.Id != id ? record : record with
            {
                Revisions = [record.Revisions[0] with { Amount = new Amount { Value = value, Currency = "USD" } }, .. record.Revisions.Skip(1)],
            })).Build();

    /// <summary>Publishes both under a new prefix.</summary>
    /// <returns>The prefix.</returns>
    public static async Task<string> PublishAsync(string connection)
    {
        var prefix = AzuriteFixture.NewPrefix();
        foreach (var ledger in (Ledger[])[Before, After])
        {
            var result = await new LedgerPublisher(LedgerStorage.Connect(connection, prefix)).PublishAsync(ledger, cancellation: Answers.Cancellation);
            Assert.Equal(PublishOutcome.Published, result.Outcome);
        }
        return prefix;
    }

    private static Brief Brief(string id, string text) => new()
    {
        Id = id,
        Title = id,
        Summary = "What is to be paid.",
        Date = new(2025, 12, 24),
        AsOf = new(2025, 12, 23),
        Markdown = $"# {id}\n\n{text}\n",
    };
}
