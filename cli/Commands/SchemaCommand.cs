using System.CommandLine;
using Outlay.Cli.Content;

namespace Outlay.Cli.Commands;

/// <summary>Writes the schemas that editors read beside the content, after the records' types have changed.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var content = ContentOption.Create();
        var command = new Command("schema", "Write the JSON Schemas of the content, which editors complete and check it by.") { content };
        command.SetAction((parsed, cancellation) => WriteAsync(
            Path.Combine(ContentOption.Resolve(parsed.GetValue(content)), "schema"), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task WriteAsync(string folder, TextWriter output, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in ContentSchema.Files) await File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellation);
        await output.WriteLineAsync($"{ContentSchema.Files.Count} schemas in {folder}");
    }
}
