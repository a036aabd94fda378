using Outlay.Cli.Content;

namespace Outlay.Tests;

/// <summary>A content folder of a few records without a problem, to be broken.</summary>
internal sealed class TestContent : IDisposable
{
    /// <summary>Later than everything in the folder.</summary>
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyDictionary<string, string> Sound = new Dictionary<string, string>
    {
        ["companies.yaml"] = """
            - { id: alpha, name: Alpha, kind: ai-lab, country: US, url: https://alpha.example }
            - { id: beta, name: Beta, kind: cloud, aliases: [bet] }
            - { id: gamma, name: Gamma, kind: investor, successor: beta }
            - { id: gone, name: Gone, kind: other, withdrawn: { date: 2026-01-01, reason: never existed } }

            """,
        ["sources.yaml"] = """
            - id: press-20250101
              publisher: Press
              title: A report
              url: https://press.example/1
              date: 2025-01-01
              dateBasis: stamp
              grade: press
            - id: relay-20250601
              publisher: Relay
              title: Another report
              date: 2025-06-01
              dateBasis: url
              grade: relay

            """,
        ["deals/alpha-beta.yaml"] = """
            id: alpha-beta
            title: Alpha buys capacity
            kind: capacity
            parties: [{ company: beta, role: provider }, { company: alpha, role: customer }]
            revisions:
              - asOf: 2025-01-01
                status: in-talks
                sources: [press-20250101]
              - asOf: 2025-06-01
                status: signed
                capacityGw: 2
                sources: [relay-20250601]

            """,
        ["deals/alpha-round.yaml"] = """
            id: alpha-round
            title: Alpha's round
            kind: equity
            parties:
              - { company: gamma, role: investor }
              - { company: alpha, role: investee }
            tags: [equity]
            revisions:
              - asOf: 2025-01-01
                status: announced
                amount: { value: 1000000000, currency: USD, bound: at-least }
                valuation: { low: 5000000000, high: 6000000000, currency: USD, basis: post-money }
                start: "2025"
                termYears: 2
                stakePercent: 20
                sources: [press-20250101]
              - asOf: 2025-06-01
                amount: { value: 1000000000, currency: USD }
                schedule:
                  - { year: 2025, amount: { value: 400000000, currency: USD } }
                  - { year: 2026, amount: { value: 600000000, currency: USD } }
                sources: [relay-20250601]

            """,
        ["deals/alpha-tranche.yaml"] = """
            id: alpha-tranche
            title: Gamma's part of the round
            kind: equity
            parties: [{ company: gamma, role: investor }, { company: alpha, role: investee }]
            partOf: alpha-round
            partOfBasis: source
            partOfSources: [press-20250101]
            revisions:
              - asOf: 2025-01-01
                status: signed
                sources: [press-20250101]

            """,
        ["commitments/com-alpha-beta.yaml"] = """
            id: com-alpha-beta
            title: Alpha to Beta
            kind: purchase
            from: alpha
            to: beta
            deal: alpha-beta
            overlaps: [com-alpha-other]
            revisions:
              - asOf: 2025-01-01
                status: signed
                amount:
                  tranches:
                    - { firm: true, amount: { value: 700000000, currency: USD } }
                    - { firm: false, amount: { value: 300000000, currency: USD, bound: at-most } }
                sources: [press-20250101]

            """,
        ["commitments/com-alpha-other.yaml"] = """
            id: com-alpha-other
            title: Alpha's other purchases
            kind: purchase
            from: alpha
            purpose: chips
            revisions:
              - asOf: 2025-01-01
                status: signed
                sources: [press-20250101]

            """,
        ["metrics/alpha.yaml"] = """
            - id: alpha-revenue-2025
              company: alpha
              metric: revenue
              period: "2025"
              unit: USD
              basis: reported
              revisions:
                - { asOf: 2025-06-01, value: 50000000.25, bound: about, sources: [relay-20250601] }

            """,
        ["disputes.yaml"] = """
            - id: x-round
              subject: Size of the round
              records: [alpha-round, alpha-revenue-2025]
              field: amount
              claims:
                - date: 2025-01-01
                  value: { value: 900000000, currency: USD, bound: at-most }
                  text: up to 900
                  sources: [press-20250101]
                - date: 2025-06-01
                  record: alpha-revenue-2025
                  field: value
                  value: { value: 60000000, currency: USD }
                  text: 60 in revenue
                  sources: [relay-20250601]

            """,
        ["briefs/first.md"] = """
            ---
            title: The first brief
            date: 2025-06-02
            asOf: 2025-06-01
            summary: What is known.
            tags: [alpha]
            ---

            Text with [a link](https://press.example/1), and [a page](/deals/alpha-round).

            """,
        ["pages/editing.md"] = """
            ---
            title: How to edit
            summary: What to write where.
            section: about
            order: 1
            ---

            Guidance with [a link](https://press.example/2).

            """,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("outlay-content-");

    public TestContent() : this(Sound)
    {
    }

    private TestContent(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (file, text) in files) Write(file, text);
    }

    public static TestContent Empty() => new(new Dictionary<string, string>());

    public static IReadOnlyList<string> Files => [.. Sound.Keys];

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    public static string Text(string file) => Sound[file];

    public TestContent Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    public TestContent Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Puts other words in the place of some that stand in the file once.</summary>
    public TestContent Edit(string file, string words, string others)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, file)).Split(words);
        Assert.True(parts.Length == 2, $"'{words}' stands {parts.Length - 1} times in {file}.");
        return Write(file, string.Join(others, parts));
    }

    /// <summary>
    /// That one change of a file has exactly these problems, a line each: <c>line:column: message</c>, and before it the file where
    /// that is another than the one changed.
    /// </summary>
    public static void HasProblems(string file, string words, string others, string problems)
    {
        using var content = new TestContent();
        content.Edit(file, words, others);
        Assert.Equal(problems.Split('\n'), content.Problems().Select(problem => problem.StartsWith(file + ":", StringComparison.Ordinal) ? problem[(file.Length + 1)..] : problem));
        Assert.Null(content.Read().Ledger);
    }

    /// <summary>That one change of a file is all right.</summary>
    public static void HasNone(string file, string words, string others)
    {
        using var content = new TestContent();
        Assert.Empty(content.Edit(file, words, others).Problems());
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public ContentReading Read() => ContentFolder.Read(Folder, TestContext.Current.CancellationToken, new FixedClock(Now));

    /// <summary>As printed, with files named from the folder.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Read().Problems.Select(problem => problem.ToString().Replace(Folder + "/", "", StringComparison.Ordinal))];

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
