using CsCheck;
using F23.StringSimilarity;

namespace Outlay.Tests;

public sealed class SearchPropertyTests
{
    private static readonly Gen<string> Letters = Gen.Char["abc"].Array[1, 9].Select(letters => new string(letters));

    // Words of few letters, so that they meet; and whatever else Unicode has.
    private static readonly Gen<string> Texts = Gen.OneOf(Letters.Array[1, 6].Select(words => string.Join(' ', words)), Gen.String);

    [Fact]
    public void One_edit_is_what_the_damerau_distance_says() => Gen.Select(Letters, Letters).Sample((one, other) =>
        Assert.Equal(new Damerau().Distance(one, other) == 1, Vocabulary.IsOneEdit(one, other)));

    [Fact]
    public void All_words_that_are_one_edit_away_are_found_and_no_others() =>
        Gen.Select(Letters.Array[0, 60], Letters).Where((_, asked) => asked.Length >= 5).Sample((words, asked) =>
        {
            string[] sorted = [.. words.Distinct().Order(StringComparer.Ordinal)];
            Assert.Equal(
                sorted.Where(word => word.Length >= 5 && new Damerau().Distance(asked, word) == 1),
                new Vocabulary(sorted).OneTypoFrom(asked).Select(word => sorted[word]));
        });

    [Fact]
    public void All_words_that_begin_so_stand_together() => Gen.Select(Letters.Array[0, 60], Letters).Sample((words, start) =>
    {
        string[] sorted = [.. words.Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(sorted.Where(word => word.StartsWith(start, StringComparison.Ordinal)), sorted[new Vocabulary(sorted).BeginningWith(start)]);
    });

    [Fact]
    public void A_record_is_found_by_any_words_of_its_title_and_by_their_beginnings() =>
        Gen.Select(Texts.Array[1, 20], Gen.Int[0, 1000]).Sample((titles, any) =>
        {
            var ledger = new LedgerBuilder().Add(titles.Select((title, i) => new Company { Id = $"c{i}", Name = title, Kind = CompanyKind.Other })).Build();
            var which = any % titles.Length;
            string[] words = [.. SearchWord.In(titles[which]).Select(word => word.Folded).Distinct().Take(SearchQuery.MostWords)];
            Assert.All(words, word => Assert.Contains($"c{which}", Found(ledger, word[..((word.Length + 1) / 2 + (word.Length > 1 ? 1 : 0))])));
            if (words.Length > 0) Assert.Contains($"c{which}", Found(ledger, string.Join(' ', words)));
        });

    [Fact]
    public void The_order_is_that_of_all_scores_sorted() => Gen.Select(Texts.Array[1, 300], Letters).Sample((titles, asked) =>
    {
        var ledger = new LedgerBuilder().Add(titles.Select((title, i) => new Company { Id = $"c{i:D3}", Name = title, Kind = CompanyKind.Other })).Build();
        var hits = SearchTests.All(ledger, new(asked));
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), hits.Select(hit => hit.Score));
        Assert.Equal(hits.Count, hits.DistinctBy(hit => hit.Id).Count());
    });

    [Fact]
    public void No_text_is_too_strange_to_be_searched_and_shown() => Gen.Select(Texts, Texts).Sample((title, asked) =>
    {
        var ledger = new LedgerBuilder().Add(new Company { Id = "c", Name = title, Kind = CompanyKind.Other }).Build();
        Assert.All(SearchTests.All(ledger, new(asked)), hit => Assert.DoesNotContain("<script", hit.TitleHtml, StringComparison.Ordinal));
    });

    private static IEnumerable<string> Found(Ledger ledger, string text) => SearchTests.All(ledger, new(text)).Select(hit => hit.Id);
}
