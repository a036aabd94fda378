using Outlay.Briefs;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>R12: the version that a brief is compared with is the one in which it last came to speak.</summary>
public sealed class MarkHistoryTests
{
    private static readonly Change Added = Of(RecordType.Brief, "brief", ChangeKind.Added);
    private static readonly Change DealCorrected = Of(RecordType.Deal, "x", ChangeKind.Corrected);

    private static Change Of(RecordType type, string id, ChangeKind what) => new() { Type = type, Id = id, What = what };

    private static int? First(params IReadOnlyList<Change>?[] versions) => BriefHistory.FirstVersion(new(SpecTests.Ledger, versions.Length, default, "")
    {
        Changes = [.. versions.Select((changes, i) => new VersionChanges(i + 1, default, changes))],
    }, "brief");

    [Theory]
    [InlineData(RecordType.Deal, ChangeKind.Corrected)]
    [InlineData(RecordType.Deal, ChangeKind.Revised)]
    [InlineData(RecordType.Commitment, ChangeKind.Renamed)]
    [InlineData(RecordType.Metric, ChangeKind.Corrected)]
    public void Whatever_a_brief_may_cite_may_have_been_corrected(RecordType type, ChangeKind what) => Assert.Equal(1, First([Added], [Of(type, "x", what)]));

    [Fact]
    public void What_was_corrected_with_the_brief_or_before_it_was_published_right() =>
        Assert.Null(First([DealCorrected], [Added, DealCorrected], [Of(RecordType.Source, "x", ChangeKind.Corrected)]));

    [Fact]
    public void A_revised_brief_is_compared_with_its_last_revision()
    {
        var revised = Of(RecordType.Brief, "brief", ChangeKind.Revised);
        Assert.Equal(2, First([Added], [revised], [DealCorrected]));
        Assert.Null(First([Added], [DealCorrected], [revised]));
    }

    [Theory]
    [InlineData(RecordType.Brief, "brief", ChangeKind.Corrected)]
    [InlineData(RecordType.Brief, "another", ChangeKind.Added)]
    [InlineData(RecordType.Deal, "brief", ChangeKind.Revised)]
    public void Nothing_else_begins_a_brief_anew(RecordType type, string id, ChangeKind what) =>
        Assert.Equal(1, First([Added], [DealCorrected, Of(type, id, what)]));

    [Fact]
    public void A_version_whose_changes_are_not_known_may_have_corrected_anything() => Assert.Equal(1, First([Added], null));
}
