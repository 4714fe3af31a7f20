using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NewsSearch.Benchmarks.Backends;
using Perfolizer.Horology;

// The backends side by side: processes of their own, because memory is measured too.
if (args is ["backends", .. var rest]) return BackendComparison.Run(rest);

// In this process: a generated project would fall under the repository's build rules, which are not made for it. Short
// iterations, and the fastest of them shown: on a machine that others use too, the mean says more about them.
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithIterationTime(TimeInterval.FromMilliseconds(100))
    .WithMaxIterationCount(40);
IConfig config = DefaultConfig.Instance.AddJob(job.AsDefault()).AddColumn(StatisticColumn.Min);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return 0;
