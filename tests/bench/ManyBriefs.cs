using System.Globalization;
using System.Text;

namespace Outlay.Bench;

/// <summary>Briefs of 6 kB with ten figures each, over a small ledger. The same each time.</summary>
internal static class ManyBriefs
{
    private const int Bytes = 6_000;
    private const int Figures = 10;
    private const int Commitments = 100;

    private static readonly string[] Words =
        ["capacity", "agreement", "the", "reported", "of", "chips", "investment", "according", "to", "talks", "signed", "billion", "and", "a", "company", "term", "years", "power"];

    public static Ledger Ledger(int count) => new LedgerBuilder()
        .Add([new Company { Id = "alpha", Name = "Alpha", Kind = CompanyKind.Other }, new Company { Id = "beta", Name = "Beta", Kind = CompanyKind.Other }])
        .Add([new Source { Id = "s", Publisher = "Press", Title = "Title", Date = new(2025, 1, 1), DateBasis = DateBasis.Stamp, Grade = Grade.Press }])
        .Add(Enumerable.Range(0, Commitments).Select(i => new Commitment
        {
            Id = $"com-{i}",
            Title = $"Commitment {i}",
            Kind = CommitmentKind.Purchase,
            From = "alpha",
            To = "beta",
            Revisions = [new() { AsOf = new(2025, 1, 1), Status = Status.Signed, Amount = Amount(i), Sources = ["s"] }],
        }))
        .Add(Of(count, bound: true))
        .Build();

    /// <param name="bound">Whether the text has figures, or the words that they read as.</param>
    public static IEnumerable<Brief> Of(int count, bool bound) => Enumerable.Range(0, count).Select(i => new Brief
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"brief-{i:00000}"),
        Title = $"Brief {i}",
        Date = new DateOnly(2025, 1, 1).AddDays(i % 300),
        AsOf = new(2025, 12, 1),
        Summary = $"What is known of case {i}.",
        Tags = ["capacity"],
        Markdown = Text(i, bound),
    });

    private static string Text(int brief, bool bound)
    {
        var random = new Random(brief);
        var text = new StringBuilder();
        for (var part = 0; part < Figures; part++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {part} of {brief}\n\n");
            var figure = (brief + (part * 7)) % Commitments;
            text.Append(CultureInfo.InvariantCulture, $"It comes to {(bound ? $"[[com-{figure}.amount]]" : $"${figure + 1} billion")}, *as reported*. ");
            while (text.Length < (part + 1) * Bytes / Figures) text.Append(Words[random.Next(Words.Length)]).Append(random.Next(15) == 0 ? ".\n" : " ");
            text.Append("\n\n- [a source](https://example.org/)\n- **another**\n\n");
        }
        return text.ToString();
    }

    private static Amount Amount(int i) => new() { Value = (i + 1) * 1_000_000_000m, Currency = "USD", Bound = Bound.Exact };
}
