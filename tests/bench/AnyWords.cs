namespace Outlay.Bench;

/// <summary>Text as ledgers have it: a few names and words very often, most of them seldom.</summary>
internal sealed class AnyWords
{
    private const int Deals = 100_000;
    private const int Sources = 20_000;
    private const int Companies = 2_000;

    private readonly Random random;
    private readonly string[] names;
    private readonly string[] words;

    public AnyWords(Random random)
    {
        this.random = random;
        names = [.. Enumerable.Range(0, 5_000).Select(_ => Word()).Distinct()];
        words = [.. Enumerable.Range(0, 8_000).Select(_ => Word()).Distinct()];
    }

    public Ledger Ledger() => new LedgerBuilder()
        .Add(Enumerable.Range(0, Companies).Select(i => new Company { Id = $"c{i}", Name = names[i], Kind = CompanyKind.Other }))
        .Add(Enumerable.Range(0, Sources).Select(i => new Source
        {
            Id = $"s{i}",
            Publisher = Name(),
            Title = Prose(9),
            Url = $"https://example.org/{i}",
            Date = new(2025, 1, 1),
            DateBasis = DateBasis.Stamp,
            Grade = Grade.Press,
        }))
        .Add(Enumerable.Range(0, Deals).Select(Deal))
        .Build();

    public string Question(int i) => (i % 5) switch
    {
        0 => Name(),
        1 => $"{Name()} {Name()}",
        2 => Name()[..3],
        3 => $"{Mistyped(Name())} {Prose(1)}",
        _ => Prose(3),
    };

    private Deal Deal(int i)
    {
        var (one, other) = (random.Next(Companies), random.Next(Companies));
        return new()
        {
            Id = $"{names[one]}-{names[other]}-{i}",
            Title = $"{names[one]} and {names[other]} {Prose(3)}",
            Kind = DealKind.Capacity,
            Parties = [new($"c{one}", Role.Customer), new($"c{other}", Role.Provider)],
            Note = Prose(12),
            Tags = ["compute"],
            Revisions =
            [
                new()
                {
                    AsOf = new(2025, 1, 1),
                    Status = Status.Signed,
                    Amount = new Amount { Value = random.Next(1, 500) * 1_000_000_000m, Currency = "USD" },
                    Note = Prose(10),
                    Sources = [$"s{random.Next(Sources)}"],
                },
            ],
        };
    }

    private string Name() => names[Seldom(names.Length, 3)];

    private string Prose(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[Seldom(words.Length, 4)]));

    private int Seldom(int count, double power) => (int)(Math.Pow(random.NextDouble(), power) * count);

    private static string Mistyped(string word) => word.Length < 6 ? word : $"{word[..2]}{word[3]}{word[2]}{word[4..]}";

    private string Word() => string.Concat(Enumerable.Range(0, random.Next(3, 11)).Select(i => i % 2 == 0 ? "bcdfghjklmnprstvz"[random.Next(17)] : "aeiou"[random.Next(5)]));
}
