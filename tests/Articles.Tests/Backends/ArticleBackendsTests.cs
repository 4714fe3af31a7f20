using NewsSearch.Articles.Backends;

namespace NewsSearch.Articles.Tests.Backends;

public class ArticleBackendsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Choose_NoName_ChoosesNone(string? name) => Assert.Null(ArticleBackends.EmbeddedOnly.Choose(name).Chosen);

    [Fact]
    public void Choose_Name_ChoosesThatBackend() => Assert.Same(ArticleBackend.Embedded, ArticleBackends.EmbeddedOnly.Choose(" embedded ").Chosen);

    [Fact]
    public void Choose_LuceneInABuildWithoutIt_SaysHowToGetIt()
    {
        UnknownBackendException error = Assert.Throws<UnknownBackendException>(() => ArticleBackends.EmbeddedOnly.Choose("lucene"));

        Assert.Contains("without the backend 'lucene'", error.Message);
        Assert.Contains("-p:LuceneNet=true", error.Message);
    }

    [Fact]
    public void Choose_UnknownName_SaysWhichThereAre()
        => Assert.Equal("There is no backend 'solr'; this build has 'embedded'.", Assert.Throws<UnknownBackendException>(() => ArticleBackends.EmbeddedOnly.Choose("solr")).Message);
}
