using BenchmarkDotNet.Attributes;
using Outlay.Cli.Content;
using YamlDotNet.RepresentationModel;

namespace Outlay.Bench;

/// <summary>Checking the real content with 2,000 deals more, against YamlDotNet alone reading the same files.</summary>
[MemoryDiagnoser]
public class ContentBenchmarks
{
    private const int Deals = 2_000;
    private const string Model = "ssi-round-2025";

    private readonly string folder = Directory.CreateTempSubdirectory("outlay-bench-").FullName;

    [GlobalSetup]
    public void Write()
    {
        foreach (var file in Directory.GetFiles("content", "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath("content", file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var deal = File.ReadAllText(Path.Combine("content", "deals", Model + ".yaml"));
        for (var i = 0; i < Deals; i++)
            File.WriteAllText(Path.Combine(folder, "deals", $"deal-{i}.yaml"), deal.Replace($"id: {Model}", $"id: deal-{i}", StringComparison.Ordinal));
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int YamlAlone()
    {
        var documents = 0;
        foreach (var file in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var stream = new YamlStream();
            using var text = File.OpenText(file);
            stream.Load(text);
            documents += stream.Documents.Count;
        }
        return documents;
    }

    [Benchmark]
    public int Check() => ContentFolder.Read(folder, CancellationToken.None).Ledger?.Deals.Count
        ?? throw new InvalidOperationException("Run this in the root of the repository, over content without problems.");
}
