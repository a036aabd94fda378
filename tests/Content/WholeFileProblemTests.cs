using System.Text;

namespace Outlay.Tests;

/// <summary>What is wrong with a file as such, before its records.</summary>
public sealed class WholeFileProblemTests : IDisposable
{
    private const string Deal = "deals/alpha-round.yaml";

    private readonly TestContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_byte_order_mark_is_refused()
    {
        content.Write(Deal, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TestContent.Text(Deal))]);
        Has($"{Deal}:1:1: the file begins with a byte order mark: save it as UTF-8 without one");
    }

    [Fact]
    public void Lines_that_end_in_crlf_are_said_once()
    {
        content.Write(Deal, TestContent.Text(Deal).Replace("\n", "\r\n", StringComparison.Ordinal));
        Has($"{Deal}:1:16: a line ends in CR: end lines with LF alone");
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_said_where_they_stand()
    {
        content.Write(Deal, Encoding.Latin1.GetBytes(TestContent.Text(Deal).Replace("Alpha's round", "Alpha’s £ round", StringComparison.Ordinal)));
        Has($"{Deal}:2:16: byte 0xA3 is no UTF-8: save the file as UTF-8");
    }

    [Theory]
    [InlineData("utf-16LE", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16LE", true)]
    [InlineData("utf-16BE", true)]
    public void Two_bytes_for_a_letter_are_said_once(string encoding, bool isMarked)
    {
        content.Write(Deal, Encoding.GetEncoding(encoding).GetBytes((isMarked ? "\uFEFF" : "") + TestContent.Text(Deal)));
        Has($"{Deal}:1:1: there are two bytes for each letter, as in UTF-16: save the file as UTF-8");
    }

    [Theory]
    [InlineData(Deal, "kind: equity", "<<<<<<< HEAD\nkind: equity\n=======\nkind: debt\n>>>>>>> other", 3)]
    [InlineData("briefs/first.md", "Text with", "<<<<<<< HEAD\nText with", 9)]
    [InlineData("pages/editing.md", "Guidance with", "Guidance\n>>>>>>> other\nwith", 9)]
    [InlineData(Deal, "kind: equity", "kind: equity\n=======", 4)]
    [InlineData(Deal, "kind: equity", "kind: equity\n||||||| base\nkind: debt\n=======", 4)]
    [InlineData(Deal, "kind: equity", "kind: equity\n>>>>>>>", 4)]
    [InlineData("briefs/first.md", "Text with", "One\n\n=======\n\nText with", 11)]
    public void A_merge_conflict_is_said_where_it_begins(string file, string words, string others, int line)
    {
        content.Edit(file, words, others);
        Has($"{file}:{line}:1: this is the mark of a merge conflict: settle it, and leave out its marks");
    }

    [Theory]
    [InlineData("=======\n")]
    [InlineData("a ======= b\n")]
    [InlineData("====== \n")]
    public void Signs_in_a_row_are_no_merge_conflict_where_they_stand_in_a_text(string text)
    {
        content.Edit("briefs/first.md", "Text with", text == "=======\n" ? $"Code:\n\n    {text}\nText with" : $"Code:\n\n{text}\nText with");
        Assert.Empty(content.Problems());
    }

    [Theory]
    [InlineData("briefs/huge.md", 1)]
    [InlineData("deals/huge.yaml", 1)]
    [InlineData("sources.yaml", 64)]
    public void A_file_that_is_too_large_is_not_read(string file, int most)
    {
        content.Write(file, "");
        using (var large = File.OpenWrite(Path.Combine(content.Folder, file))) large.SetLength(((long)most << 20) + 1);
        Has($"{file}:1:1: the file is larger than {most} MB, and none like it is read that is: is it what belongs here?");
        using (var large = File.OpenWrite(Path.Combine(content.Folder, file))) large.SetLength(1 << 20);
        Has($"{file}:1:1: there are two bytes for each letter, as in UTF-16: save the file as UTF-8");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("\n\n")]
    public void An_empty_file_is_a_problem(string text)
    {
        content.Write(Deal, text);
        Has($"{Deal}:1:1: there is nothing here");
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        content.Write(Deal, "");
        File.Delete(Path.Combine(content.Folder, Deal));
        using (var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(content.Folder, Deal))) made.WaitForExit();
        Has($"{Deal}:1:1: there is nothing here");
    }

    [Theory]
    [InlineData("companies.yaml", "id: alpha\n", "1:1: this file is a list: each record begins with '- id: '")]
    [InlineData("companies.yaml", "- alpha\n", "1:3: a company is written as keys with values")]
    [InlineData("sources.yaml", "word\n", "1:1: this file is a list: each record begins with '- id: '")]
    [InlineData("deals/alpha-beta.yaml", "- id: alpha-beta\n", "1:1: a deal is written as keys with values")]
    [InlineData("briefs/first.md", "# Only Markdown\n",
        "1:1: a brief begins with its front matter: a line '---', then title, date, summary and asOf, then a line '---'")]
    [InlineData("briefs/first.md", "# Only Markdown\n\n----\n",
        "1:1: a brief begins with its front matter: a line '---', then title, date, summary and asOf, then a line '---'")]
    [InlineData("briefs/first.md", "", "1:1: a brief begins with its front matter: a line '---', then title, date, summary and asOf, then a line '---'")]
    [InlineData("briefs/first.md", "---\n---\n", "2:1: there is nothing here")]
    [InlineData("pages/editing.md", "# Only Markdown\n",
        "1:1: a guide begins with its front matter: a line '---', then title, summary and section, then a line '---'")]
    public void A_file_that_cannot_be_read_is_one_problem_and_what_refers_to_it_none(string file, string text, string problem)
    {
        content.Write(file, text);
        Has($"{file}:{problem}");
    }

    [Theory]
    [InlineData("deals/more/alpha-gamma.yaml")]
    [InlineData("deals/alpha-gamma.json")]
    [InlineData("notes.yaml")]
    [InlineData("notes/alpha.yaml")]
    [InlineData("pages/more/method.md")]
    public void A_file_that_nothing_reads_is_a_problem(string file)
    {
        content.Write(file, "id: alpha-gamma\n");
        Has($"{file}:1:1: nothing reads this file: content is companies.yaml, sources.yaml, disputes.yaml, "
            + "deals/*.yaml, commitments/*.yaml, metrics/*.yaml, briefs/*.md and pages/*.md");
    }

    [Theory]
    [InlineData("deals/alpha-gamma.yml", "deals/alpha-gamma.yaml")]
    [InlineData("commitments/com-alpha.YAML", "commitments/com-alpha.yaml")]
    [InlineData("deal/alpha-gamma.yaml", "deals/alpha-gamma.yaml")]
    [InlineData("disputs.yaml", "disputes.yaml")]
    [InlineData("Company.yml", "companies.yaml")]
    [InlineData("briefs/second.markdown", "briefs/second.md")]
    public void A_file_with_almost_the_right_name_is_told_it(string file, string meant)
    {
        content.Write(file, "id: alpha-gamma\n");
        Has($"{file}:1:1: nothing reads this file; did you mean '{meant}'?");
    }

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "deals/alpha-beta.yml", "deals/alpha-beta.yml:1:1: nothing reads this file; did you mean 'deals/alpha-beta.yaml'?")]
    [InlineData("deals", "Deals", "Deals/alpha-beta.yaml:1:1: nothing reads this file; did you mean 'deals/alpha-beta.yaml'?")]
    [InlineData("companies.yaml", "company.yaml", "company.yaml:1:1: nothing reads this file; did you mean 'companies.yaml'?")]
    [InlineData("sources.yaml", "Sources.yaml", "Sources.yaml:1:1: nothing reads this file; did you mean 'sources.yaml'?")]
    [InlineData("deals/alpha-beta.yaml", "commitments/alpha-beta.yaml", "commitments/alpha-beta.yaml:1:1: this is a deal: it belongs in 'deals/'")]
    [InlineData("commitments/com-alpha-other.yaml", "deals/com-alpha-other.yaml", "deals/com-alpha-other.yaml:1:1: this is a commitment: it belongs in 'commitments/'")]
    [InlineData("companies.yaml", "README.md", "companies.yaml:1:1: there is no such file, and records refer to what belongs in it")]
    [InlineData("sources.yaml", "README.md", "sources.yaml:1:1: there is no such file, and records refer to what belongs in it")]
    public void What_refers_to_records_of_a_file_in_another_place_may_be_right(string file, string place, string problem)
    {
        Directory.Move(Path.Combine(content.Folder, file), Path.Combine(content.Folder, place));
        Has(problem);
    }

    [Fact]
    public void Each_file_with_a_wrong_name_is_said_but_a_folder_once()
    {
        File.Move(Path.Combine(content.Folder, "companies.yaml"), Path.Combine(content.Folder, "company.yaml"));
        File.Move(Path.Combine(content.Folder, "disputes.yaml"), Path.Combine(content.Folder, "dispute.yaml"));
        Directory.Move(Path.Combine(content.Folder, "commitments"), Path.Combine(content.Folder, "commitment"));
        Has(
            "commitment/com-alpha-beta.yaml:1:1: nothing reads this file; did you mean 'commitments/com-alpha-beta.yaml'?",
            "company.yaml:1:1: nothing reads this file; did you mean 'companies.yaml'?",
            "dispute.yaml:1:1: nothing reads this file; did you mean 'disputes.yaml'?");
    }

    [Fact]
    public void A_folder_of_texts_needs_no_lists()
    {
        using var empty = TestContent.Empty();
        empty.Write("pages/editing.md", TestContent.Text("pages/editing.md"));
        Assert.Empty(empty.Problems());
    }

    [Fact]
    public void What_others_read_is_left_to_them()
    {
        content.Write("LICENSE", "CC BY 4.0").Write("README.md", "# Data").Write("schema/deal.json", "{}").Write(".hidden", "x");
        Assert.NotNull(content.Read().Ledger);
    }

    [Fact]
    public void A_guide_is_named_as_its_address()
    {
        content.Write("pages/How to.md", TestContent.Text("pages/editing.md"));
        Has("pages/How to.md:2:1: 'How to' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'how-to'?");
    }

    [Fact]
    public void A_guide_and_a_brief_may_have_one_name()
    {
        content.Write("pages/first.md", TestContent.Text("pages/editing.md"));
        Assert.Empty(content.Problems());
    }

    [Fact]
    public void A_brief_is_named_as_its_address()
    {
        content.Write("briefs/Second Brief.md", TestContent.Text("briefs/first.md"));
        Has("briefs/Second Brief.md:2:1: 'Second Brief' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'second-brief'?");
    }

    [Fact]
    public void A_metric_belongs_in_the_file_of_its_company()
    {
        content.Write("metrics/world.yaml", TestContent.Text("metrics/alpha.yaml").Replace("2025", "2024", StringComparison.Ordinal)
            .Replace("2024-06-01", "2025-06-01", StringComparison.Ordinal).Replace("relay-20240601", "relay-20250601", StringComparison.Ordinal));
        Has("metrics/world.yaml:2:12: a metric of 'alpha' belongs in 'alpha.yaml'");
    }

    [Fact]
    public void A_record_that_no_row_of_storage_holds_is_a_problem()
    {
        content.Edit(Deal, "title: Alpha's round", "title: " + new string('x', LedgerLimits.MostRecordCharacters));
        Assert.Matches($@"^{Deal}:1:1: the deal takes 32\d\d\d characters to store, and 32000 is the most", Assert.Single(content.Problems()));
    }

    [Fact]
    public void A_record_that_just_fits_its_row_is_none()
    {
        var title = new string('x', LedgerLimits.MostRecordCharacters);
        content.Edit(Deal, "title: Alpha's round", $"title: {title}");
        var length = int.Parse(Assert.Single(content.Problems()).Split(' ')[4], System.Globalization.CultureInfo.InvariantCulture);
        content.Edit(Deal, title, title[..^(length - LedgerLimits.MostRecordCharacters)]);
        Assert.Empty(content.Problems());
        content.Edit(Deal, "title: ", "title: y");
        Assert.Single(content.Problems());
    }

    [Fact]
    public void A_long_brief_is_none_of_the_rows_business()
    {
        content.Edit("briefs/first.md", "Text with", new string('x', LedgerLimits.MostRecordCharacters));
        Assert.Empty(content.Problems());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var reading = Cli.Content.ContentFolder.Read("no/such/folder", TestContext.Current.CancellationToken);
        Assert.StartsWith("no/such/folder:1:1: the folder cannot be read: Could not find", Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
        Assert.Null(reading.Ledger);
    }

    [Fact]
    public void A_folder_without_content_is_a_problem()
    {
        var empty = Directory.CreateDirectory(Path.Combine(content.Folder, "empty")).FullName;
        var reading = Cli.Content.ContentFolder.Read(empty, TestContext.Current.CancellationToken);
        Assert.Equal($"{empty}:1:1: there is no content in this folder", Assert.Single(reading.Problems).ToString());
        Assert.Null(reading.Ledger);
    }

    [Fact]
    public void A_linked_folder_is_not_followed_and_not_passed_over()
    {
        Directory.CreateSymbolicLink(Path.Combine(content.Folder, "deals/again"), content.Folder);
        Assert.StartsWith("deals/again:1:1: nothing reads this file", Assert.Single(content.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("![")]
    public void A_text_too_deep_to_render_is_a_problem(string nesting)
    {
        var closing = nesting == "![" ? "](/deals/)" : "";
        content.Edit("briefs/first.md", "Text with", Repeated(nesting) + "Text" + Repeated(closing));
        Has("briefs/first.md:8:1: something in this text is nested too deeply to be rendered");
    }

    private static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, 3000));

    private void Has(params string[] problems) => Assert.Equal(problems, content.Problems());
}
