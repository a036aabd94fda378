namespace Outlay.Tests;

public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity: more",
        "3:15: this is not YAML: while scanning a plain scalar value, found invalid mapping; a text with ': ' in it needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha", "title: \"Alpha",
        "2:8: this is not YAML: while scanning a multi-line double-quoted scalar, found wrong indentation")]
    [InlineData("deals/alpha-beta.yaml", "    status: in-talks", "   status: in-talks",
        "7:4: this is not YAML: while parsing a block collection, did not find expected '-' indicator")]
    [InlineData("deals/alpha-beta.yaml", "role: customer }]", "role: customer ]",
        "4:43: this is not YAML: after this, brackets, braces, quotes or line breaks do not match")]
    [InlineData("companies.yaml", "gamma, name: G", "gamma, nam\namma",
        "2:55: this is not YAML: after this, brackets, braces, quotes or line breaks do not match")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "2:39: this is not YAML: more than 32 levels deep")]
    public void Text_that_is_no_yaml_is_said_where_it_breaks(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: &k capacity",
        "3:7: an anchor ('&k') is not read here: write things out where they belong")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: *k",
        "3:7: an alias ('*') is not read here: write out what it stands for")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\n<<: { secondary: true }",
        "4:1: a merge key ('<<') is not read here: write out the keys")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: !!str capacity",
        "3:7: a tag ('!') is not read here: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\nkind: equity",
        "4:1: 'kind' is said twice, first in line 3")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\n? [a]\n: b",
        "4:3: a key is a word")]
    [InlineData("commitments/com-alpha-other.yaml", "revisions:\n  - asOf: 2025-01-01\n    status: signed\n    sources: [press-20250101]\n", "revisions:\n  - asOf: 2025-01-01\n    status: signed\n    sources: [press-20250101]\n---\nid: more\n",
        "10:1: a second YAML document begins: a file holds one")]
    public void What_makes_one_place_mean_another_is_refused(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "    status: in-talks", "\tstatus: in-talks",
        "7:1: a tab: write spaces")]
    [InlineData("deals/alpha-beta.yaml", "buys", "bu\u0000ys",
        "2:16: the character U+0000 cannot be seen: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "buys", "bu\u202eys",
        "2:16: the character U+202E cannot be seen: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "buys", "bu\u2028ys",
        "2:16: the character U+2028 cannot be seen: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "buys capacity", "buys\r",
        "2:18: a line ends in CR: end lines with LF alone")]
    public void Characters_that_cannot_be_seen_are_refused(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
