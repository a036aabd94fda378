using System.Text.Json;
using CsCheck;
using Outlay.Cli.Content;

namespace Outlay.Tests;

public sealed class ContentPropertyTests
{
    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", ":", ": ", " ", "  ", "\n", "- ", "\n- ", "'", "\"", "&a ", "*a ", "!", "!!str ", "!<x> ", "|", ">-", "%YAML 9.9\n", "---\n", "...\n", "? ",
        "#", ",", "@", "`", "~", "\\", "<<: ", "\0", "\t", "\r", "\u0085", "\uFEFF", "é", "\U0001F600", "unknown", "null", "-1", "1e9", "2025-02-30", "x: [", "id: ",
    ];

    private static readonly Gen<(int At, int Length, string Piece)> Mutation = Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 20], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]));

    [Fact]
    public void Mutated_text_never_throws_and_a_ledger_comes_of_no_problem_alone()
    {
        using var content = new TestContent();
        Gen.Select(Gen.Int[0, TestContent.Files.Count - 1].Select(i => TestContent.Files[i]), Mutation.Array[1, 4]).Sample((file, mutations) =>
        {
            content.Write(file, mutations.Aggregate(TestContent.Text(file), Mutate));
            var reading = content.Read();
            content.Write(file, TestContent.Text(file));
            return (reading.Ledger is null) == (reading.Problems.Count > 0)
                && reading.Problems.All(problem => problem is { Line: > 0, Column: > 0, Message.Length: > 0 });
        }, iter: 500, threads: 1);
    }

    [Fact]
    public void The_ledger_does_not_depend_on_the_order_of_files()
    {
        var files = ContentFile.In(Repository.Content);
        var expected = Json(files);
        Gen.Shuffle(files.ToArray()).Sample(shuffled => Json(shuffled) == expected, iter: 5, threads: 1);
    }

    private static string Mutate(string text, (int At, int Length, string Piece) mutation)
    {
        var at = mutation.At % (text.Length + 1);
        return text[..at] + mutation.Piece + text[Math.Min(text.Length, at + mutation.Length)..];
    }

    private static string Json(IEnumerable<ContentFile> files) => JsonSerializer.Serialize(
        new DraftReader(new Report()).Read(files, TestContext.Current.CancellationToken).Build().Records, LedgerJson.Options);
}
