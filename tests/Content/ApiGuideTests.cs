using System.Globalization;
using Outlay.Http;

namespace Outlay.Tests;

/// <summary>The guide to the API names what lists take, and how much of it.</summary>
public sealed class ApiGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Content, "pages", "api.md"));

    private static readonly Operation List = Listings.Deals.Operation("ListDeals", Filters.OfDeals);

    [Fact]
    public void It_names_every_parameter_of_lists_every_format_and_class()
    {
        string[] names =
        [
            .. List.Parameters.Select(parameter => parameter.Name), RequestParameters.Version.Name, "format",
            .. List.Formats.Select(format => format.Name), .. Words.All<StatusClass>(),
        ];
        Assert.True(names.Length > 25);
        Assert.All(names, name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_how_many_records_a_page_may_have()
    {
        var (fewest, most) = (Bound(1, 0), Bound(500, 501));
        Assert.Contains($"{fewest} to {most} records, {RequestParameters.Limit.Fallback} where it is left out", Guide, StringComparison.Ordinal);

        static int Bound(int valid, int beyond)
        {
            Assert.Empty(Read(valid));
            Assert.NotEmpty(Read(beyond));
            return valid;
        }

        static IReadOnlyList<Mistake> Read(int limit) => RequestParameters.Limit.Read([limit.ToString(CultureInfo.InvariantCulture)], ContentLedger.Read()).Mistakes;
    }
}
