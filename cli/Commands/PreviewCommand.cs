using System.CommandLine;
using Outlay.Cli.Content;
using Outlay.Cli.Export;

namespace Outlay.Cli.Commands;

/// <summary>Renders one brief over the content beside it as its page on the website, without storage. What is wrong with it is marked in the page, and said.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        Argument<FileInfo> file = new("file") { Description = "The brief, in Markdown; it may be anywhere." };
        var content = ContentOption.Create();
        Option<FileInfo?> output = new("--output") { Description = "Where to write the page; by default to the terminal.", HelpName = "FILE" };
        Option<bool> now = new("--now") { Description = "With today's figures in place of those of its own date." };
        var command = new Command("preview", "Render one brief as a page, without storage.") { file, content, output, now };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file)!, ContentOption.Resolve(parsed.GetValue(content)),
            parsed.GetValue(output), parsed.GetValue(now), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo file, string folder, FileInfo? output, bool now, InvocationConfiguration console, CancellationToken cancellation)
    {
        var preview = BriefPreview.Read(Path.GetRelativePath(Directory.GetCurrentDirectory(), file.FullName), folder, cancellation);
        foreach (var problem in preview.Problems) await console.Error.WriteLineAsync(problem.ToString());
        if (preview is not { Brief: { } brief, Ledger: { } ledger }) return 1;
        var (html, unbuilt) = await PreviewPage.OfAsync(brief, ledger, now, cancellation);
        if (unbuilt is not null) await console.Error.WriteLineAsync(unbuilt);
        if (html is null) return 1;
        if (output is null) await console.Output.WriteAsync(html);
        else await File.WriteAllTextAsync(output.FullName, html, cancellation);
        return preview.Problems.Count == 0 ? 0 : 1;
    }
}
