using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Outlay.Bench;

// In this very process, so that a run needs neither a build nor a feed of its own, and a minute is enough.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).HideColumns("Job", "Error", "RatioSD", "Toolchain");
BenchmarkSwitcher.FromAssembly(typeof(SumBenchmarks).Assembly).Run(args, config);
