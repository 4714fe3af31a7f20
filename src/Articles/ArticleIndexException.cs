namespace NewsSearch.Articles;

/// <summary>An index of articles cannot be used; the message says where, why and what to do.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">A sentence, or two.</param>
/// <param name="inner">What the engine threw.</param>
public sealed class ArticleIndexException(ArticleIndexFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public ArticleIndexFault Fault { get; } = fault;
}
