using Outlay.Cli;

namespace Outlay.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TestContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Check_counts_the_records_and_exits_0_where_there_is_no_problem()
    {
        var (code, output) = await Check();

        Assert.Equal(0, code);
        Assert.Equal(["3 deals, 2 commitments, 4 companies, 1 metric, 2 sources, 1 dispute, 1 brief, 1 guide, no problems"], output);
    }

    [Fact]
    public async Task Check_prints_each_problem_with_its_place_and_exits_1()
    {
        content.Edit("deals/alpha-beta.yaml", "status: in-talks", "status: intalks").Edit("companies.yaml", "country: US", "country: USA");

        var (code, output) = await Check();

        Assert.Equal(1, code);
        var folder = Path.GetRelativePath(Directory.GetCurrentDirectory(), content.Folder);
        Assert.Equal(
            [
                $"{folder}/companies.yaml:1:52: 'USA' is no two-letter country code of ISO 3166-1, as US or NL",
                $"{folder}/deals/alpha-beta.yaml:7:13: status: 'intalks' is not known; did you mean 'in-talks'?",
                "2 problems",
            ],
            output);
    }

    [Fact]
    public async Task Check_finds_the_content_folder_upward()
    {
        // The tests run inside the clone, so the content is somewhere above.
        var (code, output) = await Check(folder: null);

        Assert.Equal(0, code);
        Assert.EndsWith("no problems", output[^1], StringComparison.Ordinal);
    }

    private async Task<(int Code, string[] Output)> Check() => await Check(content.Folder);

    private static async Task<(int Code, string[] Output)> Check(string? folder)
    {
        using var output = new StringWriter();
        var parsed = CommandLine.Create().Parse(folder is null ? ["check"] : ["check", "--content", folder]);
        var code = await parsed.InvokeAsync(new() { Output = output }, TestContext.Current.CancellationToken);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
