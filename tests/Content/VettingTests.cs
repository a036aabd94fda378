using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>content/ is held to facts.yaml, the research that it started from, value by value.</summary>
public sealed partial class VettingTests
{
    /// <summary>Where content/ differs from the facts, and why. Whoever changes a fact lists it here; what is added stands in <see cref="FurtherSources" />.</summary>
    private static readonly Dictionary<string, string> Listed = new()
    {
        ["/briefs"] = "the facts hold no texts: briefs are the project's own",
        ["/guides"] = "the facts hold no texts: guides are the project's own",
        ["/metrics/*/period"] = "a quarter is written 2025-q3, in lower case as in ids (R11); the facts write 2025-Q3",
    };

    private static readonly string[] OfTheRevisionAlone = ["asOf", "firstRecorded", "event", "note", "sources"];

    private readonly JsonObject facts = Vetting.ById(Facts.Read());
    private readonly Ledger ledger = ContentLedger.Read();

    [Fact]
    public void Content_says_what_the_facts_say_and_nothing_else_but_what_is_listed()
    {
        var differences = Vetting.Differences(facts, Vetting.ById(ledger.Records)).ToLookup(Listing);
        Assert.Empty(differences[null]);
        Assert.Equal(Listed.Keys.Concat(FurtherSources.Places).Order(), differences.Select(listed => listed.Key).OfType<string>().Order());
    }

    [Fact]
    public void All_of_the_facts_and_what_was_added_are_there() => Assert.Equal(
        $"sources {184 + 29}, companies 66, deals 82 with 128 revisions, commitments 53 with 71, metrics 50, disputes {24 + 1} with {67 + 7} claims",
        $"sources {ledger.Sources.Count}, companies {ledger.Companies.Count}, " +
        $"deals {ledger.Deals.Count} with {ledger.Deals.Sum(deal => deal.Revisions.Count)} revisions, " +
        $"commitments {ledger.Commitments.Count} with {ledger.Commitments.Sum(commitment => commitment.Revisions.Count)}, " +
        $"metrics {ledger.Metrics.Count}, disputes {ledger.Disputes.Count} with {ledger.Disputes.Sum(dispute => dispute.Claims.Count)} claims");

    [Theory]
    [InlineData("deals")]
    [InlineData("commitments")]
    public void Every_figure_holds_from_its_date_on(string type)
    {
        foreach (var (id, record) in facts[type]!.AsObject())
        {
            var revisions = record!["revisions"]!.AsArray().Select(revision => revision!.AsObject()).ToList();
            Assert.Null(StateOf(type, id, Date(revisions[0]).AddDays(-1)));
            foreach (var revision in revisions)
                foreach (var (field, value) in revision.Where(said => !OfTheRevisionAlone.Contains(said.Key)))
                    Assert.Equal(
                        (id, Date(revision), field, value!.ToJsonString() == "\"unknown\"" ? null : value.ToJsonString()),
                        (id, Date(revision), field, StateOf(type, id, Date(revision))![field]?.ToJsonString()));
        }
    }

    [Fact]
    public void Every_metric_holds_from_its_date_on()
    {
        foreach (var (id, record) in facts["metrics"]!.AsObject())
            foreach (var revision in record!["revisions"]!.AsArray())
            {
                var said = Json(ledger.Metrics.Find(id)!.AsOf(Date(revision!)))!;
                var sources = Words(revision!["sources"]).ToList();
                Assert.Equal(sources, Words(said["sources"]).Take(sources.Count));
                said["sources"] = revision["sources"]!.DeepClone();
                Assert.True(JsonNode.DeepEquals(revision, said), id);
            }
    }

    [Fact]
    public void No_deal_states_money_that_its_commitment_states()
    {
        foreach (var commitment in ledger.Commitments.Where(commitment => commitment.Deal is not null))
        {
            var deal = ledger.Deals.Find(commitment.Deal!)!;
            Assert.DoesNotContain(deal.Revisions, revision => revision.Amount is { IsKnown: true });
            Assert.Subset(deal.Parties.Select(party => party.Company).ToHashSet(), new[] { commitment.From, commitment.To }.OfType<string>().ToHashSet());
        }
    }

    [Fact]
    public void Parts_and_overlaps_are_those_of_the_facts()
    {
        var records = facts["deals"]!.AsObject().Concat(facts["commitments"]!.AsObject()).ToList();
        var parts = records.Where(record => record.Value!["partOf"] is not null).ToLookup(record => record.Value!["partOf"]!.GetValue<string>(), record => record.Key);
        var overlaps = records.SelectMany(record => Words(record.Value!["overlaps"]), (record, other) => (record.Key, Other: other)).ToList();
        Assert.Equal((14, 8), (parts.Sum(whole => whole.Count()), overlaps.Count));
        Assert.All(records, record =>
        {
            Assert.Equal(parts[record.Key].Order(StringComparer.Ordinal), ledger.PartsOf(record.Key));
            Assert.Equal(
                overlaps.Where(pair => pair.Key == record.Key).Select(pair => pair.Other)
                    .Concat(overlaps.Where(pair => pair.Other == record.Key).Select(pair => pair.Key)).Distinct().Order(StringComparer.Ordinal),
                ledger.OverlapsOf(record.Key));
        });
    }

    [Fact]
    public void Nothing_is_said_without_a_source_and_every_source_is_graded()
    {
        var said = ledger.Deals.Cast<IAgreement>().Concat(ledger.Commitments).SelectMany(record => record.Revisions, (record, revision) => (record.Id, revision.Sources))
            .Concat(ledger.Metrics.SelectMany(metric => metric.Revisions, (metric, revision) => (metric.Id, revision.Sources)))
            .Concat(ledger.Disputes.SelectMany(dispute => dispute.Claims, (dispute, claim) => (dispute.Id, claim.Sources)))
            .ToList();
        Assert.Equal(128 + 71 + (53 + 1) + (67 + 7), said.Count);
        Assert.All(said, one => Assert.NotEmpty(one.Sources));
        Assert.All(said.SelectMany(one => one.Sources), id => Assert.NotNull(ledger.Sources.Find(id)));
        Assert.Equal(
            [(Grade.Primary, 4 + 2), (Grade.Press, 51 + 25), (Grade.Relay, 129 + 2)],
            ledger.Sources.CountBy(source => source.Grade).OrderBy(grade => grade.Key).Select(grade => (grade.Key, grade.Value)));
    }

    private JsonNode? StateOf(string type, string id, DateOnly date) => Json(type == "deals"
        ? ledger.AsOf(date).Deal(id)?.State : ledger.AsOf(date).Commitment(id)?.State);

    private static string? Listing(string difference)
    {
        string[] texts = ["/briefs", "/guides"];
        if (texts.FirstOrDefault(type => difference.StartsWith(type + ":", StringComparison.Ordinal)) is { } own) return own;
        if (FurtherSources.PlaceOf(difference) is { } added && FurtherSources.Places.Contains(added)) return added;
        var quarter = Quarter().Match(difference);
        return quarter.Success && quarter.Groups["said"].Value == quarter.Groups["fact"].Value.Replace('Q', 'q') ? "/metrics/*/period" : null;
    }

    private static DateOnly Date(JsonNode revision) => DateOnly.ParseExact(revision["asOf"]!.GetValue<string>(), "yyyy-MM-dd");

    private static IEnumerable<string> Words(JsonNode? list) => list?.AsArray().Select(word => word!.GetValue<string>()) ?? [];

    private static JsonNode? Json<T>(T value) => JsonSerializer.SerializeToNode(value, LedgerJson.Options);

    [GeneratedRegex("""\A/metrics/[a-z0-9-]+/period: "(?<said>[0-9]{4}-q[1-4])", in the facts "(?<fact>[0-9]{4}-Q[1-4])"\z""")]
    private static partial Regex Quarter();
}
