using System.Globalization;
using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>What was added to the facts makes them better sourced, and hides no change of them.</summary>
public sealed class FurtherSourcesTests
{
    private static readonly JsonObject facts = Vetting.ById(Facts.Read());
    private static readonly JsonObject said = Vetting.ById(ContentLedger.Read().Records);
    private readonly Ledger ledger = ContentLedger.Read();

    [Fact]
    public void A_further_source_is_a_newsroom_or_a_party_with_an_address() => Assert.All(FurtherSources.All, further =>
    {
        var source = ledger.Sources.Find(further.Id)!;
        Assert.True(source is { Grade: Grade.Primary or Grade.Press, Url: not null }, further.Id);
        Assert.NotEmpty(further.Of);
        Assert.NotEmpty(further.States);
    });

    [Fact]
    public void A_source_of_claims_alone_stands_behind_no_revision() => Assert.All(FurtherSources.OfClaims.Keys, id =>
    {
        Assert.Contains(ledger.Disputes.SelectMany(dispute => dispute.Claims), claim => claim.Sources.Contains(id));
        Assert.DoesNotContain(ledger.Deals.Cast<IAgreement>().Concat(ledger.Commitments).SelectMany(record => record.Revisions), revision => revision.Sources.Contains(id));
        Assert.DoesNotContain(ledger.Metrics.SelectMany(metric => metric.Revisions), revision => revision.Sources.Contains(id));
    });

    [Fact]
    public void A_source_of_the_facts_that_is_lost_beside_a_further_one_is_told() => Assert.All(Revisions(), place =>
        Assert.Contains(After(place, sources => sources.RemoveAt(0)), difference => FurtherSources.PlaceOf(difference) is null));

    [Fact]
    public void A_further_source_that_is_lost_or_moved_to_the_front_is_told() => Assert.All(Revisions(), place =>
    {
        var told = Told(After(place, _ => { }));
        Assert.NotEqual(told, Told(After(place, sources => sources.RemoveAt(sources.Count - 1))));
        Assert.NotEqual(told, Told(After(place, sources =>
        {
            var last = sources[^1]!.DeepClone();
            sources.RemoveAt(sources.Count - 1);
            sources.Insert(0, last);
        })));
    });

    [Theory]
    [InlineData("""/commitments/com-openai-azure/revisions/0/sources/2: "sec-msft-20251028" is not in the facts""", "/commitments/com-openai-azure/revisions/0/sources sec-msft-20251028")]
    [InlineData("""/disputes/x-microsoft-openai-funding: {"id":"x"} is not in the facts""", "/disputes/x-microsoft-openai-funding")]
    [InlineData("""/commitments/com-openai-azure/revisions/0/sources/1: "newsbytes-20251028" is missing""", null)]
    [InlineData("""/commitments/com-openai-azure/revisions/0/amount/value: 250, in the facts 250000000000""", null)]
    public void Only_what_is_added_has_a_place(string difference, string? place) => Assert.Equal(place, FurtherSources.PlaceOf(difference));

    private static IEnumerable<string> Revisions() => FurtherSources.All.SelectMany(further => further.Of).Distinct();

    private static List<string> Told(IEnumerable<string> differences) => [.. differences.Select(FurtherSources.PlaceOf).OfType<string>().Order()];

    /// <summary>The differences of one record, after an edit of the sources of one of its revisions.</summary>
    private static IEnumerable<string> After(string place, Action<JsonArray> edit)
    {
        var steps = place.Split('/');
        var edited = said[steps[0]]![steps[1]]!.DeepClone();
        edit(edited["revisions"]![int.Parse(steps[3], CultureInfo.InvariantCulture)]!["sources"]!.AsArray());
        return Vetting.Differences(Of(facts[steps[0]]![steps[1]]!.DeepClone()), Of(edited));

        JsonObject Of(JsonNode record) => new() { [steps[0]] = new JsonObject { [steps[1]] = record } };
    }
}
