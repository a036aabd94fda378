using NetArchTest.Rules;

namespace Outlay.Tests;

/// <summary>Which part of the function app may use which, and what of the world outside, by what the compiler made of it.</summary>
public sealed class ArrowTests
{
    // What lies in api/Ledger has no namespace of its own.
    private const string Ledger = "Ledger";

    private static readonly Types All = Types.InAssembly(typeof(Composition).Assembly);

    private static readonly string[] Parts = ["Briefs", "Feeds", "Functions", "Http", "Mcp", "OpenApi", "Pages", "Store"];

    // What each part may use besides the ledger.
    private static readonly Dictionary<string, string[]> Below = new()
    {
        [Ledger] = [],
        ["Store"] = [],
        ["Briefs"] = ["Store"],
        ["Feeds"] = ["Briefs", "Pages", "Store"],
        ["Pages"] = ["Briefs", "Feeds", "Store"],
        ["Http"] = ["Briefs", "Feeds", "Pages", "Store"],
    };

    public static TheoryData<string, string> Forbidden =>
        [.. Below.SelectMany(part => Parts.Except(part.Value).Where(other => other != part.Key), (part, other) => (part.Key, other))];

    [Theory, MemberData(nameof(Forbidden))]
    public void A_part_uses_those_below_it_alone(string part, string other) => AssertUsesNone(part, $"Outlay.{other}");

    [Theory]
    [InlineData(Ledger, "Azure", "Microsoft.AspNetCore", "Microsoft.Net.Http", "System.Net.Http", "System.IO.File", "System.IO.Directory")]
    [InlineData("Briefs", "Azure", "Microsoft.AspNetCore", "Microsoft.Net.Http", "System.Net.Http", "System.IO.File", "System.IO.Directory")]
    [InlineData("Http", "Azure")]
    [InlineData("Store", "Microsoft.AspNetCore")]
    public void A_part_knows_nothing_of_what_others_are_for(string part, params string[] outside) => AssertUsesNone(part, outside);

    /// <summary>Constants and comments leave no trace in what is compiled.</summary>
    [Theory]
    [InlineData(Ledger, "Http|Briefs|Pages|Store|Functions")]
    [InlineData("Briefs", "Http|Pages|Functions")]
    [InlineData("Store", "Http|Briefs|Pages|Functions")]
    public void Nor_do_its_sources_name_them(string part, string others)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "api", part), "*.cs", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch($@"\busing (static )?Outlay\.({others})\b|(?<![.\w/])(Outlay\.)?({others})\.[A-Z]", File.ReadAllText(file)));
    }

    private static void AssertUsesNone(string part, params string[] others)
    {
        var types = part == Ledger ? All.That().ResideInNamespaceMatching("^Outlay$").And().DoNotHaveName(nameof(Composition)) : All.That().ResideInNamespace($"Outlay.{part}");
        Assert.NotEmpty(types.GetTypes());
        Assert.Empty(types.ShouldNot().HaveDependencyOnAny(others).GetResult().FailingTypes?.Select(type => type.FullName) ?? []);
    }
}
