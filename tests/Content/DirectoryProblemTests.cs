namespace Outlay.Tests;

public sealed class DirectoryProblemTests
{
    [Theory]
    [InlineData("companies.yaml", "url: https://alpha.example", "url: alpha.example",
        "1:61: 'alpha.example' is no address: write it in full, as https://example.org/page")]
    [InlineData("sources.yaml", "url: https://press.example/1", "url: ftp://press.example/1",
        "4:8: 'ftp://press.example/1' is no address: write it in full, as https://example.org/page")]
    [InlineData("sources.yaml", "url: https://press.example/1", "url: //press.example/1",
        "4:8: '//press.example/1' is no address: write it in full, as https://example.org/page")]
    [InlineData("sources.yaml", "url: https://press.example/1", "archivedUrl: javascript:alert(1)",
        "4:16: 'javascript:alert(1)' is no address: write it in full, as https://example.org/page")]
    [InlineData("sources.yaml", "url: https://press.example/1", "url: https://press.example/1 2",
        "4:8: 'https://press.example/1 2' is no address: write it in full, as https://example.org/page")]
    [InlineData("sources.yaml", "url: https://press.example/1", "url: https:///press.example",
        "4:8: 'https:///press.example' is no address: write it in full, as https://example.org/page")]
    [InlineData("sources.yaml", "url: https://press.example/1", "url: https://",
        "4:8: 'https://' is no address: write it in full, as https://example.org/page")]
    [InlineData("sources.yaml", "url: https://press.example/1", "url: https://me:secret@press.example/1",
        "4:8: an address holds no user name or password")]
    public void An_address_is_written_in_full(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("companies.yaml", "country: US", "country: UK",
        "1:52: 'UK' is no two-letter country code of ISO 3166-1: write 'GB'")]
    [InlineData("companies.yaml", "country: US", "country: us",
        "1:52: 'us' is no two-letter country code of ISO 3166-1: write 'US'")]
    [InlineData("companies.yaml", "country: US", "country: USA",
        "1:52: 'USA' is no two-letter country code of ISO 3166-1, as US or NL")]
    public void A_country_is_a_code_of_two_letters(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
