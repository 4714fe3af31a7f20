namespace NewsSearch.Analysis;

/// <summary>
/// Cuts a text into terms. An analyzer pushes its tokens into a sink: there is no reset, end or close to forget.
/// </summary>
/// <remarks>
/// An analyzer may keep caches and buffers, so one instance serves one thread at a time. Analysing the same text
/// twice gives the same tokens.
/// </remarks>
public interface IAnalyzer
{
    /// <summary>Analyses <paramref name="text"/> and hands every token to <paramref name="sink"/>.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included; never an exception for its content.</param>
    /// <param name="sink">Receives the tokens.</param>
    void Analyze(ReadOnlySpan<char> text, ITokenSink sink);
}
