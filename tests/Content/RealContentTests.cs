using Outlay.Cli.Content;

namespace Outlay.Tests;

public sealed class RealContentTests
{
    private static ContentReading Reading => ContentFolder.Read(Repository.Content, TestContext.Current.CancellationToken);

    [Fact]
    public void The_content_has_no_problems() => Assert.Empty(Reading.Problems);

    [Fact]
    public void The_content_is_all_in_the_ledger()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Content, "deals"));
        Assert.Equal(files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), Reading.Ledger!.Deals.Select(deal => deal.Id));
    }
}
