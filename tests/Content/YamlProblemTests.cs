namespace Outlay.Tests;

public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity: more",
        "3:15: this is not YAML: while scanning a plain scalar value, found invalid mapping; a text with ': ' in it needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha", "title: \"Alpha",
        "2:8: this is not YAML: while scanning a multi-line double-quoted scalar, found wrong indentation; does the quote that begins here end?")]
    [InlineData("deals/alpha-beta.yaml", "    status: in-talks", "   status: in-talks",
        "7:4: this is not YAML: while parsing a block collection, did not find expected '-' indicator; is this line indented as the others of its list?")]
    [InlineData("deals/alpha-beta.yaml", "role: customer }]", "role: customer ]",
        "4:43: this is not YAML: after this, brackets, braces, quotes or line breaks do not match")]
    [InlineData("companies.yaml", "gamma, name: G", "gamma, nam\namma",
        "2:55: this is not YAML: after this, brackets, braces, quotes or line breaks do not match")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "2:39: this is not YAML: more than 32 levels deep")]
    [InlineData("deals/alpha-beta.yaml", "status: in-talks", "status:in-talks",
        "7:5: this is not YAML: while parsing a block mapping, did not find expected key; a space belongs after 'status:'")]
    [InlineData("deals/alpha-beta.yaml", "    status: in-talks", "      status: in-talks",
        "7:13: this is not YAML: while scanning a plain scalar value, found invalid mapping; is this line indented further than the one above it?")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: \"Alpha\" buys",
        "2:16: this is not YAML: while parsing a block mapping, did not find expected key; a text that has quotes or brackets where it begins needs quotes around all of it")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: 'Alpha' buys",
        "2:16: this is not YAML: while parsing a block mapping, did not find expected key; a text that has quotes or brackets where it begins needs quotes around all of it")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: [Alpha] buys",
        "2:16: this is not YAML: while parsing a block mapping, did not find expected key; a text that has quotes or brackets where it begins needs quotes around all of it")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: {Alpha} buys",
        "2:16: this is not YAML: while parsing a block mapping, did not find expected key; a text that has quotes or brackets where it begins needs quotes around all of it")]
    [InlineData("deals/alpha-round.yaml", "amount: { value: 1000000000, currency: USD, bound: at-least }", "amount:\n        value: 1000000000\n      currency: USD",
        "13:7: this is not YAML: while parsing a block mapping, did not find expected key; is this line indented as the keys above it?")]
    [InlineData("deals/alpha-round.yaml", "amount: { value: 1000000000, currency: USD, bound: at-least }", "amount:\n        value: 1000000000\n      tranches:\n        - firm: true",
        "13:7: this is not YAML: while parsing a block mapping, did not find expected key; is this line indented as the keys above it?")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: Alpha\nbuys at 9:30",
        "3:1: this is not YAML: while parsing a block mapping, did not find expected key; a ':' belongs after a key; where a text goes on in another line, that is indented further than its key")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: Alpha buys\nhttps://alpha.example",
        "3:1: this is not YAML: while parsing a block mapping, did not find expected key; a ':' belongs after a key; where a text goes on in another line, that is indented further than its key")]
    [InlineData("sources.yaml", "- id: relay-20250601", "    - id: relay-20250601",
        "8:9: this is not YAML: while scanning a plain scalar value, found invalid mapping; is this line indented further than the one above it?")]
    [InlineData("deals/alpha-beta.yaml", "    status: in-talks", "      sta-tus: in-talks",
        "7:14: this is not YAML: while scanning a plain scalar value, found invalid mapping; is this line indented further than the one above it?")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: Alpha\nbuys",
        "3:1: this is not YAML: while parsing a block mapping, did not find expected key; a ':' belongs after a key; where a text goes on in another line, that is indented further than its key")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha", "title: @Alpha",
        "2:8: this is not YAML: while scanning for the next token, found character that cannot start any token; a text that begins with '@' needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha", "title: - Alpha",
        "2:8: this is not YAML: block sequence entries are not allowed in this context; a text that begins with '-' needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha", "title: > Alpha",
        "2:8: this is not YAML: while scanning a block scalar, did not find expected comment or line break; a text that begins with '>' needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: \"Alpha \\p\"",
        "2:8: this is not YAML: while scanning a quoted scalar, found unknown escape character; in double quotes a backslash is written twice")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind capacity",
        "3:1: this is not YAML: while parsing a block mapping, did not find expected key; a ':' belongs after a key; where a text goes on in another line, that is indented further than its key")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: Alpha\nbuys from B:C",
        "3:1: this is not YAML: while parsing a block mapping, did not find expected key; a ':' belongs after a key; where a text goes on in another line, that is indented further than its key")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys", "title: Alpha buys\n9:30",
        "3:1: this is not YAML: while parsing a block mapping, did not find expected key; a ':' belongs after a key; where a text goes on in another line, that is indented further than its key")]
    [InlineData("deals/alpha-round.yaml", "termYears: 2", "termYears:2",
        "14:5: this is not YAML: while parsing a block mapping, did not find expected key; a space belongs after 'termYears:'")]
    [InlineData("deals/alpha-beta.yaml", "  - asOf: 2025-06-01", "- asOf: 2025-06-01",
        "9:1: this is not YAML: while parsing a block mapping, did not find expected key; is this line indented as the others of its list?")]
    [InlineData("deals/alpha-beta.yaml", "  - asOf: 2025-06-01", "  -asOf: 2025-06-01",
        "9:3: this is not YAML: while parsing a block collection, did not find expected '-' indicator; a space belongs after '-'")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: 'Alpha's capacity'",
        "2:15: this is not YAML: while parsing a block mapping, did not find expected key; an apostrophe in single quotes is written twice: put double quotes about the text")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: \"Alpha \"buys\" capacity\"",
        "2:16: this is not YAML: while parsing a block mapping, did not find expected key; a quote in double quotes has a backslash before it: put single quotes about the text")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: 'Alpha buys capacity",
        "2:8: this is not YAML: while scanning a quoted scalar, found unexpected end of stream; does the quote that begins here end?")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: “Alpha: capacity”",
        "2:14: this is not YAML: while scanning a plain scalar value, found invalid mapping; quotes are straight here, as \" or '")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity\nkind", "title: Alpha\nbuys capacity\n    kind",
        "4:9: this is not YAML: while scanning a multiline plain scalar, found invalid mapping; where a text goes on in another line, that is indented further than its key")]
    [InlineData("commitments/com-alpha-beta.yaml", "value: 700000000, currency", "value: 700000000 currency",
        "13:60: this is not YAML: while parsing a flow mapping, did not find expected ',' or '}'; between two of them belongs a comma, and what closes them at the end")]
    [InlineData("commitments/com-alpha-beta.yaml", "[com-alpha-other]", "[com-alpha-other,, com-alpha-other]",
        "7:28: this is not YAML: while parsing a node, did not find expected node content; before this comma something misses")]
    public void Text_that_is_no_yaml_is_said_where_it_breaks(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: &k capacity",
        "3:7: an anchor ('&k') is not read here: write things out where they belong; a text that begins with '&' needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: *k",
        "3:7: an alias ('*') is not read here: write out what it stands for; a text that begins with '*' needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\n<<: { secondary: true }",
        "4:1: a merge key ('<<') is not read here: write out the keys")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: ! capacity",
        "3:7: a tag ('!') is not read here: leave it out; a text that begins with '!' needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: !!str capacity",
        "3:7: a tag ('!') is not read here: leave it out; a text that begins with '!' needs quotes")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\nkind: equity",
        "4:1: 'kind' is said twice, first in line 3")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\n? [a]\n: b",
        "4:3: a key is a word")]
    [InlineData("commitments/com-alpha-other.yaml", "revisions:\n  - asOf: 2025-01-01\n    status: signed\n    sources: [press-20250101]\n", "revisions:\n  - asOf: 2025-01-01\n    status: signed\n    sources: [press-20250101]\n---\nid: more\n",
        "10:1: a second YAML document begins: a file holds one")]
    public void What_makes_one_place_mean_another_is_refused(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: Alpha buys #1",
        "2:8: title: the text ends before ' #', which begins a comment: put it in quotes, or the comment in a line of its own")]
    [InlineData("deals/alpha-beta.yaml", "[press-20250101]", "\n      - press-20250101 # stamped",
        "9:9: sources: the text ends before ' #', which begins a comment: put it in quotes, or the comment in a line of its own")]
    [InlineData("pages/editing.md", "title: How to edit", "title: How to edit #1",
        "2:8: title: the text ends before ' #', which begins a comment: put it in quotes, or the comment in a line of its own")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: 'Alpha buys' # a comment\n# another\n  # and another", null)]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: Alpha\n  buys#1\n# a comment", null)]
    [InlineData("deals/alpha-beta.yaml", "status: in-talks", "status: in-talks # a comment", null)]
    public void A_comment_does_not_cut_a_text_short(string file, string words, string others, string? problems)
    {
        if (problems is not null) TestContent.HasProblems(file, words, others, problems);
        else TestContent.HasNone(file, words, others);
    }

    [Theory]
    [InlineData("deals/alpha-round.yaml", "{ value: 1000000000, currency: USD, bound: at-least }", "{ value: 1,000,000, currency: USD, bound: at-least }",
        "11:22: a comma ends the number here: write all its digits, as 10000000000 or 2.75")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: 50000000,25",
        "8:34: a comma ends the number here: write all its digits, as 10000000000 or 2.75")]
    [InlineData("metrics/alpha.yaml", "bound: about", "bound: about, 2025",
        "8:61: '2025' is no key of a metric revision; possible are asOf, firstRecorded, value, low, high, bound, note, sources")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: 50000000.25, : ",
        "8:47: '' is no key of a metric revision; possible are asOf, firstRecorded, value, low, high, bound, note, sources")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: 50000000.25, 2025: 7",
        "8:47: '2025' is no key of a metric revision; possible are asOf, firstRecorded, value, low, high, bound, note, sources")]
    public void A_number_with_commas_is_said_once(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "  - asOf: 2025-06-01", "    asOf: 2025-06-01",
        "9:5: 'asOf' is said twice, first in line 6; does a '- ' miss here, which begins the next of the list?")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "id: alpha-beta\ntitle: Alpha buys capacity\ntitle: Again",
        "2:1: 'id' is said twice, first in line 1\n4:1: 'title' is said twice, first in line 3")]
    [InlineData("sources.yaml", "- id: relay-20250601", "  id: relay-20250601",
        "8:3: 'id' is said twice, first in line 1; does a '- ' miss here, which begins the next of the list?")]
    public void What_is_said_twice_is_said_with_the_reason(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "status: in-talks", "status:\u00a0in-talks",
        "7:12: the character U+00A0 looks like a space: write a space")]
    [InlineData("briefs/first.md", "title: The first brief", "title: The\u3000first brief",
        "2:11: the character U+3000 looks like a space: write a space")]
    [InlineData("deals/alpha-beta.yaml", "    status: in-talks", "\tstatus: in-talks",
        "7:1: a tab: write spaces")]
    [InlineData("deals/alpha-beta.yaml", "buys", "bu\u0000ys",
        "2:16: the character U+0000 cannot be seen: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "buys", "bu\u202eys",
        "2:16: the character U+202E cannot be seen: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "buys", "bu\u2029ys",
        "2:16: the character U+2029 cannot be seen: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "buys", "bu\u2028ys",
        "2:16: the character U+2028 cannot be seen: leave it out")]
    [InlineData("deals/alpha-beta.yaml", "buys capacity", "buys\r",
        "2:18: a line ends in CR: end lines with LF alone")]
    public void Characters_that_cannot_be_seen_are_refused(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
