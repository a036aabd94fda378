using System.Text.Json;

namespace Outlay.Tests;

public sealed class ChangesTests
{
    private static readonly Revision Talks = new()
    {
        AsOf = new(2025, 12, 16),
        Status = Status.InTalks,
        Amount = Dollars(10, Bound.AtLeast),
        Note = "Fluid talks",
        Sources = ["cnbc", "relay"],
    };

    private static readonly Revision Signed = new() { AsOf = new(2026, 2, 27), Status = Status.Signed, Amount = Dollars(15, Bound.Exact), Sources = ["relay"] };

    private static readonly Deal Deal = new()
    {
        Id = "openai-amazon-equity",
        Title = "Amazon investment in OpenAI",
        Kind = DealKind.Equity,
        Parties = [new("amazon", Role.Investor), new("openai", Role.Investee)],
        Revisions = [Talks],
    };

    [Fact]
    public void A_new_date_is_a_revision_that_shows_what_held_until_then()
    {
        var change = Assert.Single(Between(Deal, Deal with { Revisions = [Talks, Signed] }));
        Assert.Equal((RecordType.Deal, Deal.Id, ChangeKind.Revised, (DateOnly?)Signed.AsOf), (change.Type, change.Id, change.What, change.AsOf));
        Assert.Equal(
        [
            """status: "in-talks" -> "signed" """.Trim(),
            """amount: {"value":10000000000,"currency":"USD","bound":"at-least"} -> {"value":15000000000,"currency":"USD","bound":"exact"}""",
            """sources:  -> ["relay"]""",
        ], Fields(change));
    }

    [Fact]
    public void A_figure_carried_over_and_then_withdrawn_shows_the_figure_that_held()
    {
        var quiet = new Revision { AsOf = new(2026, 1, 5), Status = Status.InTalks };
        var unknown = new Revision { AsOf = new(2026, 1, 9), Amount = default(Stated<Amount>) };
        var changes = Between(Deal, Deal with { Revisions = [Talks, quiet, unknown] });
        Assert.Equal([ChangeKind.Revised, ChangeKind.Revised], changes.Select(change => change.What));
        Assert.Empty(changes[0].Fields);
        Assert.Equal(["""amount: {"value":10000000000,"currency":"USD","bound":"at-least"} -> "unknown" """.Trim()], Fields(changes[1]));
    }

    [Fact]
    public void A_date_that_now_says_something_else_is_a_correction()
    {
        var change = Assert.Single(Between(Deal, Deal with { Revisions = [Talks with { Amount = Dollars(10, Bound.About), Note = null }] }));
        Assert.Equal((ChangeKind.Corrected, (DateOnly?)Talks.AsOf), (change.What, change.AsOf));
        Assert.Equal(
        [
            """amount: {"value":10000000000,"currency":"USD","bound":"at-least"} -> {"value":10000000000,"currency":"USD","bound":"about"}""",
            """note: "Fluid talks" -> """,
        ], Fields(change));
    }

    [Fact]
    public void A_revision_that_is_gone_is_a_correction_of_all_that_it_said()
    {
        var change = Assert.Single(Between(Deal with { Revisions = [Talks, Signed] }, Deal));
        Assert.Equal((ChangeKind.Corrected, (DateOnly?)Signed.AsOf), (change.What, change.AsOf));
        Assert.Equal(["status", "amount", "sources"], change.Fields.Select(field => field.Name));
        Assert.All(change.Fields, field => Assert.Null(field.After));
    }

    [Fact]
    public void A_record_may_be_revised_and_corrected_at_once()
    {
        var after = Deal with { Title = "Amazon stake in OpenAI", Revisions = [Talks with { Note = "Talks" }, Signed] };
        Assert.Equal(
            [(ChangeKind.Revised, (DateOnly?)Signed.AsOf), (ChangeKind.Corrected, null), (ChangeKind.Corrected, (DateOnly?)Talks.AsOf)],
            Between(Deal, after).Select(change => (change.What, change.AsOf)));
    }

    [Fact]
    public void The_order_of_sources_and_the_digits_of_a_number_say_nothing()
    {
        var stake = Deal with { Revisions = [Talks with { StakePercent = 5.4m }] };
        Assert.Empty(Between(stake, Deal with { Revisions = [Talks with { StakePercent = 5.40m, Sources = ["relay", "cnbc"] }] }));
        Assert.Single(Between(stake, Deal with { Revisions = [Talks with { StakePercent = 5.41m }] }));
    }

    [Fact]
    public void A_rename_is_no_correction_of_what_refers_to_it()
    {
        var before = Ledger(Company("amazon"), Company("openai"), Deal);
        var after = Ledger(Company("amazon-aws") with { Aliases = ["amazon"] }, Company("openai"),
            Deal with { Parties = [new("amazon-aws", Role.Investor), new("openai", Role.Investee)] });
        var change = Assert.Single(Changes.Between(before, after));
        Assert.Equal((RecordType.Company, "amazon-aws", ChangeKind.Renamed, "amazon"), (change.Type, change.Id, change.What, change.WasId));
        Assert.Empty(change.Fields);
    }

    [Fact]
    public void Another_company_in_a_role_is_a_correction_even_where_something_else_was_renamed()
    {
        var before = Ledger(Company("amazon"), Company("openai"), Deal);
        var after = Ledger(Company("amazon-aws") with { Aliases = ["amazon"] }, Company("openai"),
            Deal with { Parties = [new("openai", Role.Investor), new("amazon-aws", Role.Investee)] });
        Assert.Equal(["parties"], Changes.Between(before, after).Single(change => change.What == ChangeKind.Corrected).Fields.Select(field => field.Name));
    }

    [Fact]
    public void A_renamed_record_is_compared_with_what_it_was()
    {
        var after = Deal with { Id = "amazon-openai-equity", Aliases = [Deal.Id], Revisions = [Talks, Signed] };
        Assert.Equal(
            [("amazon-openai-equity", ChangeKind.Revised, null), ("amazon-openai-equity", ChangeKind.Renamed, Deal.Id)],
            Between(Deal, after).Select(change => (change.Id, change.What, change.WasId)));
    }

    [Fact]
    public void A_record_merged_into_another_is_renamed_to_it()
    {
        var other = Deal with { Id = "amazon-openai-talks" };
        var change = Assert.Single(Changes.Between(Ledger(Deal, other), Ledger(Deal with { Aliases = [other.Id] })));
        Assert.Equal((Deal.Id, ChangeKind.Renamed, other.Id), (change.Id, change.What, change.WasId));
    }

    [Fact]
    public void A_withdrawal_says_why()
    {
        var change = Assert.Single(Between(Deal, Deal with { Withdrawn = new(new(2026, 1, 2), "Never happened") }));
        Assert.Equal(ChangeKind.Withdrawn, change.What);
        Assert.Equal(["""withdrawn:  -> {"date":"2026-01-02","reason":"Never happened"}"""], Fields(change));
    }

    [Fact]
    public void A_record_that_is_simply_gone_is_withdrawn_without_a_word()
    {
        var change = Assert.Single(Changes.Between(Ledger(Deal), Ledger()));
        Assert.Equal((Deal.Id, ChangeKind.Withdrawn), (change.Id, change.What));
        Assert.Empty(change.Fields);
    }

    [Fact]
    public void A_withdrawal_is_told_once_and_taking_it_back_is_a_correction()
    {
        var gone = Deal with { Withdrawn = new(new(2026, 1, 2), "Never happened") };
        Assert.Equal([ChangeKind.Added, ChangeKind.Withdrawn], Changes.Between(Ledger(), Ledger(gone)).Select(change => change.What));
        Assert.Empty(Changes.Between(Ledger(gone), Ledger()));
        var back = Assert.Single(Between(gone, Deal));
        Assert.Equal((ChangeKind.Corrected, "withdrawn"), (back.What, Assert.Single(back.Fields).Name));
    }

    [Fact]
    public void A_metric_revision_shows_the_figure_before_it_though_nothing_carries_over()
    {
        var capex = new Metric
        {
            Id = "alphabet-capex-2026",
            Company = "alphabet",
            Name = "capex",
            Period = new(2026),
            Unit = "USD",
            Basis = MetricBasis.Guidance,
            Revisions = [new() { AsOf = new(2026, 2, 27), Low = 175, High = 185, Sources = ["relay"] }],
        };
        var after = capex with { Revisions = [.. capex.Revisions, new() { AsOf = new(2026, 4, 29), Value = 190, Sources = ["relay"] }] };
        var change = Assert.Single(Between(capex, after));
        Assert.Equal((ChangeKind.Revised, (DateOnly?)new DateOnly(2026, 4, 29)), (change.What, change.AsOf));
        Assert.Equal(["value:  -> 190", """sources:  -> ["relay"]""", "low: 175 -> ", "high: 185 -> "], Fields(change));
    }

    [Fact]
    public void A_dispute_is_revised_by_a_new_claim_and_corrected_by_one_that_changed()
    {
        Claim most = new() { Date = new(2025, 12, 18), Text = "as much as $10B" }, point = new() { Date = new(2025, 12, 18), Text = "$10B" };
        var dispute = new Dispute { Id = "x-talks", Subject = "Size", Records = [Deal.Id, "com-amazon-openai"], Field = "amount", Claims = [most] };
        Assert.Equal(ChangeKind.Revised, Assert.Single(Between(dispute, dispute with { Claims = [point, most] })).What);
        Assert.Equal(ChangeKind.Corrected, Assert.Single(Between(dispute, dispute with { Claims = [point] })).What);
        Assert.Equal(ChangeKind.Corrected, Assert.Single(Between(dispute, dispute with { Claims = [] })).What);
        Assert.Empty(Between(dispute with { Claims = [most, point] }, dispute with { Claims = [point, most] }));
        Assert.Equal("records", Assert.Single(Assert.Single(Between(dispute, dispute with { Records = ["com-amazon-openai", Deal.Id] })).Fields).Name);
    }

    [Fact]
    public void A_guide_that_reads_differently_is_corrected()
    {
        var guide = new Guide { Id = "method", Title = "Method", Summary = "How", Section = GuideSection.About, Markdown = "Once." };
        Assert.Equal((RecordType.Guide, ChangeKind.Added), Assert.Single(Changes.Between(new(), new() { Guides = [guide] })) switch { var one => (one.Type, one.What) });
        var change = Assert.Single(Between(guide, guide with { Markdown = "Twice.", Section = GuideSection.Data }));
        Assert.Equal((RecordType.Guide, ChangeKind.Corrected, (DateOnly?)null), (change.Type, change.What, change.AsOf));
        Assert.Equal(["section", "markdown"], change.Fields.Select(field => field.Name));
    }

    [Fact]
    public void A_brief_is_revised_when_it_speaks_as_of_another_date_and_corrected_when_it_does_not()
    {
        var brief = new Brief { Id = "talks", Title = "Talks", Date = new(2025, 12, 23), AsOf = new(2025, 12, 23), Summary = "Talks", Markdown = "Nothing yet." };
        var corrected = Assert.Single(Between(brief, brief with { Markdown = "Nothing signed yet." }));
        Assert.Equal((ChangeKind.Corrected, "markdown"), (corrected.What, Assert.Single(corrected.Fields).Name));
        var revised = Assert.Single(Between(brief, brief with { Markdown = "Signed.", AsOf = new(2026, 2, 27) }));
        Assert.Equal((ChangeKind.Revised, (DateOnly?)new DateOnly(2026, 2, 27)), (revised.What, revised.AsOf));
        Assert.Equal(["asOf", "markdown"], revised.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Changes_are_written_and_read_like_any_record()
    {
        var change = Assert.Single(Between(Deal, Deal with { Revisions = [Talks with { Note = null }] }));
        var text = JsonSerializer.Serialize(change, LedgerJson.Options);
        Assert.Equal(
            """{"type":"deal","id":"openai-amazon-equity","what":"corrected","asOf":"2025-12-16","fields":[{"name":"note","before":"Fluid talks"}]}""", text);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Change>(text, LedgerJson.Options), LedgerJson.Options));
    }

    private static Amount Dollars(decimal billions, Bound bound) => new() { Value = billions * 1_000_000_000, Currency = "USD", Bound = bound };

    private static Company Company(string id) => new() { Id = id, Name = "A company", Kind = CompanyKind.Other };

    private static LedgerRecords Ledger(params IRecord[] records) => new LedgerBuilder().Add(records).Build().Records;

    private static IReadOnlyList<Change> Between(IRecord before, IRecord after) => Changes.Between(Ledger(before), Ledger(after));

    private static IEnumerable<string> Fields(Change change) =>
        change.Fields.Select(field => $"{field.Name}: {field.Before?.GetRawText()} -> {field.After?.GetRawText()}");

    [Fact]
    public void An_earlier_name_that_was_no_id_is_a_correction_and_no_rename()
    {
        var change = Assert.Single(Between(Company("alphabet"), Company("alphabet") with { Aliases = ["google"] }));
        Assert.Equal((ChangeKind.Corrected, "aliases"), (change.What, Assert.Single(change.Fields).Name));
    }

    [Fact]
    public void A_withdrawal_that_is_reworded_is_a_correction_and_no_second_one()
    {
        var withdrawn = Deal with { Withdrawn = new(new(2026, 3, 1), "Twice in the ledger") };
        var change = Assert.Single(Between(withdrawn, withdrawn with { Withdrawn = new(new(2026, 3, 1), "The same as another") }));
        Assert.Equal((ChangeKind.Corrected, "withdrawn"), (change.What, Assert.Single(change.Fields).Name));
    }

    [Fact]
    public void A_figures_new_revision_stands_against_the_one_before_it_alone()
    {
        // A value, then a range, then a value again: of the first value nothing is left to compare with.
        Metric metric = new()
        {
            Id = "alphabet-capex-2026",
            Company = "alphabet",
            Name = "capex",
            Period = new(2026),
            Unit = "USD",
            Basis = MetricBasis.Guidance,
            Revisions = [new() { AsOf = new(2026, 2, 1), Value = 170 }, new() { AsOf = new(2026, 3, 1), Low = 175, High = 185 }],
        };
        var change = Assert.Single(Between(metric, metric with { Revisions = [.. metric.Revisions, new() { AsOf = new(2026, 4, 1), Value = 190 }] }));
        Assert.Equal(["value:  -> 190", "low: 175 -> ", "high: 185 -> "], Fields(change));
    }
}
