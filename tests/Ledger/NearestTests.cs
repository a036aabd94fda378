namespace Outlay.Tests;

public sealed class NearestTests
{
    private static readonly string Long = new('a', 99);

    [Theory]
    [InlineData("signd", "signed, talks", "signed")]
    [InlineData("SIGND", "Signed, talks", "Signed")]
    [InlineData("singed", "signed", "signed")] // two letters in each other's place are one edit
    [InlineData("x", "y, zz", "y")]
    [InlineData("ab", "ac, cd", "ac")]
    [InlineData("abcxyz", "abc123", "")]
    [InlineData("abcdyz", "abcd12", "abcd12")]
    [InlineData("abcdefxyz", "abcdef", "abcdef")] // a third of the longer one
    [InlineData("abcdef", "abcdefxyz", "abcdefxyz")]
    [InlineData("lapha", "alpha, beta", "alpha")]
    public void A_name_within_a_third_of_its_letters_is_near(string asked, string names, string near) => Finds(asked, names, near);

    [Theory]
    [InlineData("open", "openai-aws-capacity", "openai-aws-capacity")]
    [InlineData("aws", "openai-aws-capacity", "openai-aws-capacity")]
    [InlineData("ity", "openai-aws-capacity", "openai-aws-capacity")]
    [InlineData("aw", "openai-aws-capacity", "")]
    [InlineData("openai", "openai-aws-capacity, openal", "openal, openai-aws-capacity")]
    public void A_name_that_contains_what_was_asked_for_is_near(string asked, string names, string near) => Finds(asked, names, near);

    [Theory]
    [InlineData("openai-aws-capacity", "openai-aws, oracle", "openai-aws")]
    [InlineData("USD billions", "EUR, USD", "USD")]
    [InlineData("the-openai-foundation", "openai, open", "openai")]
    [InlineData("commission", "com, ssi", "")]
    public void A_name_whose_words_are_in_what_was_asked_for_is_near(string asked, string names, string near) => Finds(asked, names, near);

    [Fact]
    public void The_nearest_come_first_and_equals_by_name() =>
        Assert.Equal(["abcdef1", "abcdef3", "abcde45"], Nearest.Of("abcdef2", ["abcde45", "abcdef3", "abcdef1"], 5));

    [Fact]
    public void Three_are_enough_where_no_other_number_is_asked_for()
    {
        string[] names = ["abc5", "abc4", "abc3", "abc1"];
        Assert.Equal(["abc1", "abc3", "abc4"], Nearest.Of("abc2", names));
        Assert.Equal(["abc1", "abc3"], Nearest.Of("abc2", names, 2));
    }

    [Fact]
    public void Of_what_was_asked_for_a_hundred_letters_are_looked_at()
    {
        Assert.Equal([Long], Nearest.Of(new('A', 300), [Long]));
        Assert.Equal([Long + "b", Long], Nearest.Of(Long + "b", [Long, Long + "b"]));
    }

    [Fact]
    public void One_that_differs_in_case_alone_was_meant()
    {
        Assert.Equal(["Beta"], Nearest.Meant("beta", ["betas", "Beta"]));
        Assert.Equal(["Betas", "bets"], Nearest.Meant("beta", ["bets", "Betas"]));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "; possible are 10")]
    [InlineData(2, "; possible are 10, 11")]
    [InlineData(24, "; possible are 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33")]
    [InlineData(25, "")]
    public void A_short_list_is_told_where_nothing_is_near(int count, string choice) =>
        Assert.Equal(choice, Nearest.Choice("none", [.. Enumerable.Range(10, count).Select(number => $"{number}")]));

    [Fact]
    public void What_is_near_is_asked_for() =>
        Assert.Equal("; did you mean 'abc1' or 'abc3'?", Nearest.Choice("abc2", ["abc3", "abc1", "other"]));

    private static void Finds(string asked, string names, string near) =>
        Assert.Equal(near.Split(", ", StringSplitOptions.RemoveEmptyEntries), Nearest.Of(asked, names.Split(", ")));
}
