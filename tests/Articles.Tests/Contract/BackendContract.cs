using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Backends.Embedded;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Storage;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Contract;

/// <summary>
/// What every backend has to do: the same searches on the same articles give the same documents, totals, counts and marks
/// as the embedded engine gives in memory, whatever segments the publications have left. Each backend derives from it.
/// </summary>
public abstract class BackendContract : IDisposable
{
    private const int CorpusSeed = 20_250_701;

    private static readonly TimeSpan NoLimit = Timeout.InfiniteTimeSpan;

    private readonly ITestOutputHelper _output;
    private readonly string _path = Directory.CreateTempSubdirectory("news-search-").FullName;
    private readonly EmbeddedStore _reference = new(new MemoryIndexDirectory());

    protected BackendContract(ITestOutputHelper output) => _output = output;

    /// <summary>The backend under test.</summary>
    protected abstract ArticleBackend Backend { get; }

    public void Dispose()
    {
        Directory.Delete(_path, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Search_GeneratedRequests_AnswerAsTheReferenceDoes()
    {
        PublishTwice();
        using IArticleIndex reference = OpenReference();
        using IArticleIndex index = Folder.Open(NoLimit);
        ArticleFacets facets = reference.Search(new ArticleSearchRequest()).Facets;
        int found = 0;
        foreach ((int i, Random random) in Rounds(quick: 150, all: 20_000))
        {
            ArticleSearchRequest request = ContractRequests.Any(random, facets);
            ArticleSearchResults expected = reference.Search(request);
            ContractAnswer.AssertSame($"{i}: {ArticleSearchUrl.ToQueryString(request)}", expected, index.Search(request));
            if (expected.Hits.Count > 0) found++;
        }

        // Requests that find nothing compare little.
        Assert.InRange(found, 40, int.MaxValue);
    }

    [Fact]
    public void Search_AfterUpdatesAndDeletes_CountsWhatIsLeft()
    {
        PublishTwice();
        Change();
        using IArticleIndex reference = OpenReference();
        using IArticleIndex index = Folder.Open(NoLimit);
        Assert.Equal(Comparable(reference.Status), Comparable(index.Status));
        ArticleFacets facets = reference.Search(new ArticleSearchRequest()).Facets;
        foreach ((int i, Random random) in Rounds(quick: 100, all: 10_000))
        {
            ArticleSearchRequest request = ContractRequests.Any(random, facets) with { Group = false };
            ContractAnswer.AssertSameUnordered($"{i}: {ArticleSearchUrl.ToQueryString(request)}", reference.Search(request), index.Search(request));
        }
    }

    [Fact]
    public void EveryOtherMember_AnswersAsTheReferenceDoes()
    {
        PublishTwice();
        using IArticleIndex reference = OpenReference();
        using IArticleIndex index = Folder.Open(NoLimit);
        Assert.Equal(Comparable(reference.Status), Comparable(index.Status));
        Assert.Equal(reference.Acronyms, index.Acronyms);
        ArticleFacets facets = reference.Search(new ArticleSearchRequest()).Facets;
        string[] names = ["province", "official", "role", "year", "source"];
        foreach ((int i, Random random) in Rounds(quick: 30, all: 3_000))
        {
            ArticleSearchRequest request = ContractRequests.Any(random, facets);
            string asked = $"{i}: {ArticleSearchUrl.ToQueryString(request)}";
            string name = names[random.Next(names.Length)];
            string? contains = random.Next(2) == 0 ? null : "h";
            Assert.Equal(
                (asked, ArticleJson.FacetValues(name, reference.FacetValues(request, name, contains, 5))),
                (asked, ArticleJson.FacetValues(name, index.FacetValues(request, name, contains, 5))));
            Assert.Equal((asked, Ids(reference.List(request))), (asked, Ids(index.List(request))));
            ArticleSearchRequest other = ContractRequests.Any(random, facets);
            Assert.Equal((asked, reference.CountCommon([request, other])), (asked, index.CountCommon([request, other])));

            Article article = reference.Find("a" + random.Next(150))!;
            Assert.Equal(ArticleJson.Document(article, NewsCatalogue.Default), ArticleJson.Document(index.Find(article.Id)!, NewsCatalogue.Default));
            Assert.Equal((asked, article.Id, string.Join(' ', reference.Highlight(article, request))), (asked, article.Id, string.Join(' ', index.Highlight(article, request))));
            ContractAnswer.AssertSameHits(article.Id, reference.Similar(article, 7), index.Similar(article, 7));
            Assert.Equal(reference.NearDuplicates(article, 5).Select(each => each.Id), index.NearDuplicates(article, 5).Select(each => each.Id));
            string typed = ContractRequests.Query(random);
            typed = typed[..random.Next(typed.Length + 1)];
            Assert.Equal((typed, ArticleJson.Suggestions(typed, reference.Suggest(typed, 8))), (typed, ArticleJson.Suggestions(typed, index.Suggest(typed, 8))));
        }

        Assert.Null(index.Find("nobody"));
    }

    [Fact]
    public void Search_SelectingAValue_GivesTheCountThatItShowed()
    {
        PublishTwice();
        using IArticleIndex index = Folder.Open(NoLimit);
        foreach ((int i, Random random) in Rounds(quick: 10, all: 300))
        {
            var request = new ArticleSearchRequest { Query = ContractRequests.Query(random) };
            ArticleFacets facets = index.Search(request).Facets;
            foreach (FacetEntry value in facets.Provinces.Values.SelectMany(value => value.Children.Append(value)))
            {
                Assert.Equal((i, request.Query, value.Id, value.Count), (i, request.Query, value.Id, index.Search(request with { Provinces = [new FacetSelection(value.Id)] }).Total));
            }

            foreach (FacetEntry value in facets.Sources.Values)
            {
                Assert.Equal((i, request.Query, value.Id, value.Count), (i, request.Query, value.Id, index.Search(request with { Sources = [new FacetSelection(value.Id)] }).Total));
            }
        }
    }

    [Fact]
    public void Explain_Score_AddsUpToTheHits()
    {
        PublishTwice();
        using IArticleIndex index = Folder.Open(NoLimit);
        foreach ((int _, Random random) in Rounds(quick: 20, all: 300))
        {
            var request = new ArticleSearchRequest { Query = ContractRequests.Query(random), Sort = ArticleSort.Relevance, Explain = true };
            foreach (ArticleHit hit in index.Search(request).Hits) Assert.InRange(hit.Explanation!.Value, hit.Score * (1 - ContractAnswer.Tolerance), hit.Score * (1 + ContractAnswer.Tolerance));
        }
    }

    [Fact]
    public void Open_BeforeAPublication_KeepsItsAnswers_AndTheNextOneSeesIt()
    {
        Publish(ContractCorpus.Seeds());
        using IArticleIndex before = Folder.Open(NoLimit);
        long generation = Folder.NewestGeneration()!.Value;
        Publish(ContractCorpus.Generate(20, 1, "n"));
        using IArticleIndex after = Folder.Open(NoLimit);

        Assert.Equal((5, 25), (before.Search(new ArticleSearchRequest()).Total, after.Search(new ArticleSearchRequest()).Total));
        Assert.Equal((generation, generation + 1), (before.Status.Generation, after.Status.Generation));
        Assert.Equal(generation + 1, Folder.NewestGeneration());
        before.Dispose();
        Assert.Equal(25, after.Search(new ArticleSearchRequest()).Total);
    }

    [Fact]
    public void Dispose_WithoutPublishing_LeavesWhatWasThere()
    {
        Publish(ContractCorpus.Seeds());
        using (IArticleIndexWriter writer = Folder.OpenForWriting(new ArticleIndexWriterOptions()))
        {
            foreach (Article article in ContractCorpus.Generate(20, 1, "n")) writer.Put(article, 1);
            foreach (string id in writer.Known.Keys) writer.Delete(id);
        }

        using IArticleIndex index = Folder.Open(NoLimit);
        Assert.Equal(5, index.Search(new ArticleSearchRequest()).Total);
        Assert.Empty(Folder.Verify(deep: true));
    }

    [Fact]
    public void OpenForWriting_WhileAnotherWrites_IsRefused()
    {
        using IArticleIndexWriter writer = Folder.OpenForWriting(new ArticleIndexWriterOptions());

        Assert.Equal(ArticleIndexFault.Locked, Assert.Throws<ArticleIndexException>(() => Folder.OpenForWriting(new ArticleIndexWriterOptions())).Fault);
        Assert.Equal(ArticleIndexFault.Locked, Assert.Throws<ArticleIndexException>(Folder.TryLock).Fault);
        writer.Dispose();
        Folder.TryLock();
    }

    [Fact]
    public void Open_NothingPublished_IsMissing()
    {
        Assert.Null(Folder.NewestGeneration());
        Assert.Empty(Folder.Generations());
        Assert.Equal(ArticleIndexFault.Missing, Assert.Throws<ArticleIndexException>(() => Folder.Open()).Fault);
    }

    [Fact]
    public void Generations_AreKept_RolledBackTo_AndCollected()
    {
        for (int i = 0; i < 4; i++) Publish(ContractCorpus.Generate(10, i, "g" + i));
        long[] kept = [.. Folder.Generations().Select(generation => generation.Number)];
        Assert.Equal([20, 30, 40], Folder.Generations().Select(generation => generation.Articles));

        long again = Folder.RollBack(kept[0], DateTimeOffset.UnixEpoch.AddDays(1));
        using (IArticleIndex index = Folder.Open(NoLimit))
        {
            Assert.Equal((again, 20), (index.Status.Generation, index.Search(new ArticleSearchRequest()).Total));
            Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(1), index.Status.PublishedAt);
        }

        Assert.NotEmpty(Folder.Collect(0, dryRun: true));
        Assert.Equal([kept[^1], again], Folder.Generations().Select(generation => generation.Number));
        Assert.Equal(Folder.Collect(0, dryRun: true), Folder.Collect(0, dryRun: false));
        Assert.Equal([again], Folder.Generations().Select(generation => generation.Number));
        Assert.Empty(Folder.Verify(deep: true));
        Publish(ContractCorpus.Generate(10, 9, "after"));
        using IArticleIndex next = Folder.Open(NoLimit);
        Assert.Equal(30, next.Search(new ArticleSearchRequest()).Total);
    }

    [Fact]
    public void OpenForWriting_StartEmpty_ReplacesEverything_AndKnownIsWhatWasPut()
    {
        Publish(ContractCorpus.Seeds());
        using (IArticleIndexWriter writer = Folder.OpenForWriting(new ArticleIndexWriterOptions())) Assert.Equal(5, writer.Known.Count);
        using (IArticleIndexWriter writer = Folder.OpenForWriting(new ArticleIndexWriterOptions { StartEmpty = true }))
        {
            Assert.Empty(writer.Known);
            foreach (Article article in ContractCorpus.Generate(3, 1, "n")) writer.Put(article, ulong.MaxValue);
            writer.Publish(2, DateTimeOffset.UnixEpoch);
        }

        using IArticleIndexWriter next = Folder.OpenForWriting(new ArticleIndexWriterOptions());
        Assert.Equal(["n0", "n1", "n2"], next.Known.Keys.Order());
        Assert.All(next.Known.Values, known => Assert.Equal(new KnownArticle(ulong.MaxValue, "generated/n.jsonl"), known));
        using IArticleIndex index = Folder.Open(NoLimit);
        Assert.Equal((3, 2), (index.Status.Articles, index.Status.Rejected));
    }

    [Fact]
    public void Verify_WholeAndDamagedIndex_SaysWhich()
    {
        Publish(ContractCorpus.Generate(30, 1, "v"));
        Assert.Empty(Folder.Verify(deep: false));
        Assert.Empty(Folder.Verify(deep: true));

        string largest = new DirectoryInfo(_path).EnumerateFiles().MaxBy(file => file.Length)!.FullName;
        byte[] bytes = File.ReadAllBytes(largest);
        bytes[bytes.Length / 2] ^= 0x55;
        File.WriteAllBytes(largest, bytes);
        Assert.NotEmpty(Folder.Verify(deep: false));
    }

    [Fact]
    public void Search_Cancelled_Throws()
    {
        Publish(ContractCorpus.Seeds());
        using IArticleIndex index = Folder.Open(NoLimit);

        Assert.Throws<OperationCanceledException>(() => index.Search(new ArticleSearchRequest { Query = "hội nghị" }, new CancellationToken(canceled: true)));
    }

    private ArticleIndexFolder Folder => field ??= new ArticleIndexFolder(_path, NewsCatalogue.Default, new ArticleBackends(ArticleBackend.Embedded, Backend).Choose(Backend.Name));

    private ArticleIndex OpenReference() => ArticleIndex.Open(_reference, NewsCatalogue.Default, NoLimit);

    private void PublishTwice()
    {
        Publish(ContractCorpus.Seeds().Concat(ContractCorpus.Generate(150, CorpusSeed, "a")));
        Publish(ContractCorpus.Generate(100, CorpusSeed + 1, "b"));
    }

    // Others under known ids, and some of the known ones gone.
    private void Change() => Write(writer =>
    {
        foreach (Article article in ContractCorpus.Generate(40, CorpusSeed + 2, "a")) writer.Put(article, 2);
        for (int i = 0; i < 30; i++) writer.Delete("b" + (3 * i));
        writer.Delete("nobody");
        foreach (Article article in ContractCorpus.Generate(20, CorpusSeed + 3, "c")) writer.Put(article, 1);
    });

    private void Publish(IEnumerable<Article> articles)
    {
        List<Article> all = [.. articles];
        Write(writer =>
        {
            foreach (Article article in all) writer.Put(article, 1);
        });
    }

    private void Write(Action<IArticleIndexWriter> write)
    {
        var options = new ArticleIndexWriterOptions { KeepGenerations = 2 };
        using var reference = new ArticleIndexWriter(_reference, NewsCatalogue.Default, Folder.CurrentVersions, options);
        using IArticleIndexWriter writer = Folder.OpenForWriting(options);
        foreach (IArticleIndexWriter each in (IArticleIndexWriter[])[reference, writer])
        {
            write(each);
            each.Publish(0, DateTimeOffset.UnixEpoch);
        }
    }

    private IEnumerable<(int Round, Random Random)> Rounds(int quick, int all)
    {
        int seed = RandomTests.Seed();
        _output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int count = RandomTests.Count(quick, all);
        for (int i = 0; i < count; i++) yield return (i, random);
    }

    private static string Ids(ArticleListing listing) => string.Join(' ', listing.Articles.Select(article => article.Id).Order(StringComparer.Ordinal));

    private static string Comparable(IndexStatus status) => ArticleJson.Status(status with { Generation = 0, Files = [] });
}
