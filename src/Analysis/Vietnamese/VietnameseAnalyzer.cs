namespace NewsSearch.Analysis.Vietnamese;

/// <summary>The analyzer of articles: docs/vietnamese-analysis.md describes its steps.</summary>
/// <remarks>Keeps a cache from surface form to term: one instance serves one thread at a time.</remarks>
public sealed class VietnameseAnalyzer : IAnalyzer
{
    /// <summary>Changes whenever the same text gives other terms: an index made by another version has to be rebuilt.</summary>
    public const int Version = 1;

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, ITokenSink sink) => throw new NotImplementedException();
}
