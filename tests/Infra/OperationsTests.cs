using System.Globalization;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>What infra/README.md tells whoever operates an instance.</summary>
public sealed partial class OperationsTests
{
    private const double SecondsInAMonth = 2_629_800;
    private const double Probes = 8_766;

    private static readonly string Readme = Read("infra/README.md");

    public static TheoryData<string> Months => [.. Month().Matches(Readme).Select(row => row.Value)];

    [Fact]
    public void Every_setting_is_told_with_its_default()
    {
        var settings = Setting().Matches(Read("infra/main.bicepparam")).Select(setting => (setting.Groups[1].Value, setting.Groups[2].Value));
        var told = Told().Matches(Readme).Select(row => (row.Groups[1].Value, row.Groups[2].Value.Trim(' ', '`')));

        Assert.Equal(settings.Order(), told.Order());
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData("Roll back")]
    [InlineData("Rotate")]
    [InlineData("Restore")]
    [InlineData("Reading the alerts")]
    [InlineData("Move to another region")]
    [InlineData("Delete everything")]
    [InlineData("What it costs")]
    public void Each_thing_that_an_operator_does_has_its_section(string title) => Assert.Contains($"\n## {title}\n", Readme);

    [Fact]
    public async Task Every_alert_is_told_of()
    {
        var rules = (await Deployment.ResourcesAsync()).Where(resource => resource.Name.StartsWith("alert-", StringComparison.Ordinal))
            .Select(rule => rule.Name.Split('-')[1]).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains($"\n| {rule} | ", Readme));
    }

    [Theory, MemberData(nameof(Months))]
    public void A_month_costs_what_the_formula_says(string row)
    {
        var cells = row.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(Number).ToList();
        var (views, calls, instances, memory) = (cells[0], cells[1], cells[2], cells[3]);
        double[] meters =
        [
            Math.Max(0, Math.Min(calls + Probes, instances * SecondsInAMonth) * memory - 100_000) * 0.000026,
            Math.Max(0, calls + Probes - 250_000) / 1_000_000 * 0.40,
            Math.Max(0, views * 0.0001 + calls * 0.00001 - 100) * 0.20,
            Math.Max(0, Math.Min(1 + calls * 0.10 * 0.000005, 30.4) - 5) * 2.30,
            cells[8],
            9.00 + 2.70 + Probes * 0.0006,
        ];

        Assert.All(meters.Zip(cells.Skip(4)), meter => Assert.Equal(meter.First, meter.Second, 0.01));
        Assert.Equal(Math.Round(meters.Sum()), cells[10]);
    }

    [Fact]
    public void The_most_that_computing_can_cost_follows_from_the_defaults()
    {
        var setting = Setting().Matches(Read("infra/main.bicepparam")).ToDictionary(match => match.Groups[1].Value, match => Number(match.Groups[2].Value is { Length: > 0 } value && char.IsAsciiDigit(value[0]) ? value : "0"));
        var (instances, memory) = (setting["OUTLAY_MAXIMUM_INSTANCES"], setting["OUTLAY_INSTANCE_MEMORY_MB"] / 1024);
        var ofOne = SecondsInAMonth * memory * 0.000026;
        Assert.Contains($"{instances} instances × {ofOne:0} = {instances * ofOne:0} a month at {memory:0} GB", Readme);
        Assert.Contains($"| flood | 0 | {100 * SecondsInAMonth:#,0} | {instances} | {memory:0} |", Readme);
        Assert.Contains($"param maximumInstanceCount int = {instances}\n", Read("infra/main.bicep"));
        Assert.Contains($"param instanceMemoryMB int = {memory * 1024}\n", Read("infra/main.bicep"));
        Assert.Contains($"OUTLAY_MAXIMUM_INSTANCES: ${{{{ vars.OUTLAY_MAXIMUM_INSTANCES || '{instances}' }}}}", Read(".github/workflows/deploy.yml"));
    }

    [Fact]
    public void The_traffic_that_raises_an_alert_is_told()
    {
        var gigabytes = Regex.Match(Read("infra/main.bicep"), @"param trafficAlertGB int = (\d+)").Groups[1].Value;
        Assert.Contains($"more than {gigabytes} GB in an hour", Readme);
    }

    private static double Number(string cell) => double.Parse(cell.Trim('*'), NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"readEnvironmentVariable\(\s*'(OUTLAY_[A-Z_]+)',\s*'([^']*)'\s*\)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `(OUTLAY_[A-Z_]+)` \|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Told();

    [GeneratedRegex(@"^\| (?:small|busy|viral|flood)[^|]* (?:\|[^|\n]+)+\|$", RegexOptions.Multiline)]
    private static partial Regex Month();
}
