using Outlay.Cli.Commands;

namespace Outlay.Tests;

public sealed class ChangesSaidTests
{
    private static readonly Change Added = new() { Type = RecordType.Deal, Id = "d1", What = ChangeKind.Added };
    private static readonly Change Gone = new() { Type = RecordType.Commitment, Id = "m1", What = ChangeKind.Withdrawn };

    [Fact]
    public void Changes_are_counted_by_kind() => Assert.Equal(
        "Since version 4: 2 added, 1 renamed.",
        ChangesSaid.Of(5, [Added, Added, Added with { What = ChangeKind.Renamed }]));

    [Fact]
    public void The_first_version_is_since_none() => Assert.Equal("First version: 1 added.", ChangesSaid.Of(1, [Added]));

    [Fact]
    public void Changes_that_nobody_sees_and_changes_that_nobody_knows_are_told_apart()
    {
        Assert.Equal("Nothing that version 4 said has changed.", ChangesSaid.Of(5, []));
        Assert.Equal("What it changes is not known: version 4 cannot be read.", ChangesSaid.Of(5, null));
    }

    [Fact]
    public void An_id_that_is_gone_without_a_word_is_pointed_out()
    {
        Assert.StartsWith("Since version 4: 1 withdrawn.\nGone without a word: commitment m1. ", ChangesSaid.Of(5, [Gone]), StringComparison.Ordinal);
        var field = new ChangedField("withdrawn", null, null);
        Assert.Equal("Since version 4: 1 withdrawn.", ChangesSaid.Of(5, [Gone with { Fields = [field] }]));
    }
}
