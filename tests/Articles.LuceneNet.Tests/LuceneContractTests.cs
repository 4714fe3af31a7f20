using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Tests.Contract;
using Xunit.Abstractions;

namespace NewsSearch.Articles.LuceneNet.Tests;

/// <summary>Lucene.Net beside the embedded engine.</summary>
public sealed class LuceneContractTests(ITestOutputHelper output) : BackendContract(output)
{
    protected override ArticleBackend Backend { get; } = new LuceneBackend();
}
