using System.Text;
using CsCheck;
using Outlay.Http;

namespace Outlay.Tests;

public sealed class CsvTests
{
    private static readonly string[] Several = ["x", "y"];

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Über 10 €", "Über 10 €")]
    public void A_text_is_quoted_where_it_must_be_and_never_a_formula(string text, string written) =>
        Assert.Equal($"a\r\n{written}\r\n", Written(["a"], [text]));

    [Fact]
    public void Values_are_written_as_in_json() => Assert.Equal(
        "a,b,c,d,e,f\r\n2025-12-16,10000000000.01,true,chip-supply,x y,\r\n",
        Written(["a", "b", "c", "d", "e", "f"], new DateOnly(2025, 12, 16), 10_000_000_000.01m, true, DealKind.ChipSupply, Several, null));

    [Fact]
    public void Any_text_is_one_field_and_no_formula() => Gen.String.Array[1, 4].Sample(texts =>
    {
        using var reader = new StringReader(Written(["h"], ["x", .. texts]));
        using var csv = new CsvHelper.CsvReader(reader, System.Globalization.CultureInfo.InvariantCulture);
        csv.Read();
        csv.Read();
        return csv.Parser.Count == texts.Length + 1 && texts.Select((text, i) => (text, csv.GetField(i + 1)!)).All(pair =>
            pair.Item2.Length > 0 && "=+-@\t\r".Contains(pair.Item2[0], StringComparison.Ordinal) is false && pair.Item2.EndsWith(pair.text, StringComparison.Ordinal)
            || pair.text == pair.Item2);
    });

    private static string Written(string[] header, params object?[] row) => Encoding.UTF8.GetString(Csv.Write(header, [row]));
}
