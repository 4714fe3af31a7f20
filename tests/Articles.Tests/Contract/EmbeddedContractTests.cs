using NewsSearch.Articles.Backends;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Contract;

/// <summary>The engine that ships with the program, in a folder.</summary>
public sealed class EmbeddedContractTests(ITestOutputHelper output) : BackendContract(output)
{
    protected override ArticleBackend Backend => ArticleBackend.Embedded;
}
