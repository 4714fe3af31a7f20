using NewsSearch.Analysis.Vietnamese.Tokenizing;

namespace NewsSearch.Analysis.Vietnamese;

/// <summary>The analyzer of articles: docs/vietnamese-analysis.md describes its steps.</summary>
/// <remarks>
/// Keeps a cache from surface form to term and its buffers: one instance serves one thread at a time. Nothing is
/// allocated for a token. Time is linear in the length of the text, whatever it holds.
/// </remarks>
public sealed class VietnameseAnalyzer : IAnalyzer
{
    /// <summary>Changes whenever the same text gives other terms: an index made by another version has to be rebuilt.</summary>
    public const int Version = 3;

    private readonly SourceText _source = new();
    private readonly WordCache _words = new();

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, ITokenSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        Tokenizer tokenizer = new(_source.Read(text), _source, _words, sink);
        tokenizer.Run();
    }
}
