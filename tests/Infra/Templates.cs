using System.Reflection;
using CliWrap;
using CliWrap.Buffered;

namespace Outlay.Tests;

/// <summary>A copy of the Bicep files, and the Bicep command line to run on them.</summary>
internal sealed class Templates : IDisposable
{
    private static readonly string Bicep = typeof(Templates).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Bicep").Value!;

    public Templates()
    {
        foreach (var file in Files) File.Copy(file, In(Path.GetFileName(file)));
    }

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"))
        .Where(file => Path.GetExtension(file) is ".bicep" or ".bicepparam" || Path.GetFileName(file) == "bicepconfig.json");

    public string Folder { get; } = Directory.CreateTempSubdirectory("outlay-bicep-").FullName;

    public string In(string file) => Path.Combine(Folder, file);

    /// <param name="environment">All that main.bicepparam finds of its variables.</param>
    public async Task<BufferedCommandResult> RunAsync(string[] arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var inherited = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AZURE_", StringComparison.Ordinal) || name.StartsWith("OUTLAY_", StringComparison.Ordinal));
        var variables = inherited.ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) variables[name] = value;
        return await new Command(Bicep).WithArguments(arguments).WithWorkingDirectory(Folder).WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
