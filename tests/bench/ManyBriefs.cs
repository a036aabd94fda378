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
        .Add(Of(count, id => $"[[{id}.amount]]"))
        .Build();

    /// <param name="figure">How the amount of a record stands in the text.</param>
    public static IEnumerable<Brief> Of(int count, Func<string, string> figure) => Enumerable.Range(0, count).Select(i => new Brief
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"brief-{i:00000}"),
        Title = $"Brief {i}",
        Date = new DateOnly(2025, 1, 1).AddDays(i % 300),
        AsOf = new(2025, 12, 1),
        Summary = $"What is known of case {i}.",
        Tags = ["capacity"],
        Markdown = Text(i, figure),
    });

    /// <summary>As a figure reads.</summary>
    public static string InWords(string id) => $"${Number(id)} billion";

    /// <summary>The records by id, with what a page tells of them, for who reads them from a file. What holds today is told apart.</summary>
    public static Dictionary<string, object> Records() => Enumerable.Range(0, Commitments).ToDictionary(i => $"com-{i}", object (i) => new
    {
        title = $"Commitment {i}",
        asOf = "2025-01-01",
        amount = InWords($"com-{i}"),
        value = $"{Number($"com-{i}")}000000000",
        today = new { amount = InWords($"com-{i}"), value = $"{Number($"com-{i}")}000000000" },
        grade = "press",
        sources = new[] { new { id = "s", title = "Title", publisher = "Press", date = "2025-01-01", grade = "press" } },
    });

    // In billions.
    private static int Number(string id) => int.Parse(id.AsSpan("com-".Length), CultureInfo.InvariantCulture) + 1;

    private static string Text(int brief, Func<string, string> figureOf)
    {
        var random = new Random(brief);
        var text = new StringBuilder();
        // However a figure is written, the words around it are the same.
        var more = 0;
        for (var part = 0; part < Figures; part++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {part} of {brief}\n\n");
            var figure = (brief + (part * 7)) % Commitments;
            var (written, words) = (figureOf($"com-{figure}"), InWords($"com-{figure}"));
            more += written.Length - words.Length;
            text.Append(CultureInfo.InvariantCulture, $"It comes to {written}, *as reported*. ");
            while (text.Length - more < (part + 1) * Bytes / Figures) text.Append(Words[random.Next(Words.Length)]).Append(random.Next(15) == 0 ? ".\n" : " ");
            text.Append("\n\n- [a source](https://example.org/)\n- **another**\n\n");
        }
        return text.ToString();
    }

    private static Amount Amount(int i) => new() { Value = (i + 1) * 1_000_000_000m, Currency = "USD", Bound = Bound.Exact };
}
