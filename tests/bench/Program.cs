using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Outlay.Bench;

if (args is ["http", ..])
{
    await HttpBenchmark.RunAsync();
    return;
}
if (args is ["lists", ..])
{
    ListBenchmark.Run();
    return;
}
if (args is ["briefs"])
{
    BriefRun.Run();
    return;
}
if (args is ["sums", .. var parts])
{
    SumRun.Run(parts is [var part, ..] ? part : "");
    return;
}
if (args is ["search"])
{
    SearchBenchmark.Run();
    return;
}
if (args is ["table", .. var rows])
{
    await TableRun.RunAsync(rows is [var many, ..] ? int.Parse(many) : 5_000);
    return;
}
if (args is ["export", .. var counts])
{
    await ExportRun.RunAsync(counts is [] ? [1_000] : counts.Select(int.Parse));
    return;
}

// In this very process, so that a run needs neither a build nor a feed of its own, and a minute is enough.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).HideColumns("Job", "Error", "RatioSD", "Toolchain");
BenchmarkSwitcher.FromAssembly(typeof(SumBenchmarks).Assembly).Run(args, config);
