using BenchmarkDotNet.Attributes;
using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Benchmarks;

/// <summary>Text to terms: time a token and allocation, by the whole chain.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly VietnameseAnalyzer _analyzer = new();
    private readonly QueryAnalyzer _queries = new();
    private readonly Counter _counter = new();
    private string _text = "";

    [GlobalSetup]
    public void Setup()
    {
        _text = string.Join("\n", RealText.Articles(200));
        _counter.Tokens = 0;
        _analyzer.Analyze(_text, _counter);
        Console.WriteLine($"// {_counter.Tokens} tokens, {_text.Length} characters an operation");
    }

    [Benchmark]
    public long Documents()
    {
        _counter.Tokens = 0;
        _analyzer.Analyze(_text, _counter);
        return _counter.Tokens;
    }

    [Benchmark]
    public int Query() => _queries.Analyze("chu tich uy ban nhan dan tinh Hậu Giang").Count;

    private sealed class Counter : ITokenSink
    {
        public long Tokens { get; set; }

        public void Accept(in Token token) => Tokens++;
    }
}
