using NewsSearch.Articles.Searching;
using NewsSearch.TestSupport;

namespace NewsSearch.Articles.Tests.Searching;

public sealed class NearDuplicatesTests
{
    private const string Report =
        "Sáng nay, Ủy ban nhân dân tỉnh tổ chức hội nghị đánh giá tình hình kinh tế trong sáu tháng đầu năm và bàn nhiệm vụ những tháng cuối năm. "
        + "Theo báo cáo, sản lượng lúa vụ đông xuân đạt khá, diện tích cây ăn trái tăng, chăn nuôi phát triển ổn định. Công tác xây dựng nông thôn mới "
        + "được các cấp, các ngành quan tâm, nhiều tuyến đường giao thông được nâng cấp, mở rộng. Bên cạnh đó, việc giải ngân vốn đầu tư còn chậm, "
        + "một số công trình chưa bảo đảm tiến độ. Hội nghị đề ra các giải pháp để hoàn thành kế hoạch của cả năm.";

    [Fact]
    public void NearDuplicates_ReprintUnderAnotherTitle_IsFoundAndOthersAreNot()
    {
        using IArticleIndex index = MemoryArticleIndex.OfTexts(
            "Hội nghị kinh tế sáu tháng đầu năm của tỉnh\n" + Report,
            "Nhiều công trình chưa bảo đảm tiến độ\n" + Report.Replace("Sáng nay", "Sáng qua", StringComparison.Ordinal),
            "Hội nghị kinh tế sáu tháng đầu năm của tỉnh\n" + string.Join(' ', Report.Split(' ').Reverse()) + ".",
            "Hội nghị kinh tế.");
        Assert.Equal(["b"], index.NearDuplicates(index.Find("a")!, 10).Select(article => article.Id));
        Assert.Equal(["a"], index.NearDuplicates(index.Find("b")!, 10).Select(article => article.Id));
        Assert.Empty(index.NearDuplicates(index.Find("c")!, 10));
        Assert.Null(index.Find("d")!.Signature);
        Assert.Empty(index.NearDuplicates(index.Find("d")!, 10));
        Assert.Empty(index.NearDuplicates(index.Find("a")!, 0));
    }

    [Fact]
    public void Search_Grouped_ShowsTheBestOfAGroupWithTheOthersUnderItOnAllPages()
    {
        string[] places = ["Cà Mau", "Lai Châu", "Đồng Nai", "Hà Tĩnh", "Gia Lai"];
        using IArticleIndex index = MemoryArticleIndex.OfTexts(
        [
            .. places.Select((place, i) => $"Hội nghị kinh tế của {place}\n" + Report.Replace("Sáng nay", $"Ngày {i + 1}/7", StringComparison.Ordinal)),
            "Hội nghị kinh tế khác\n" + string.Join(' ', Report.Split(' ').Reverse()) + ".",
            "Hội nghị kinh tế ngắn.",
        ]);
        foreach (ArticleSort sort in Enum.GetValues<ArticleSort>())
        {
            foreach (int size in new[] { 1, 2, 3, 7, 10 })
            {
                var request = new ArticleSearchRequest { Query = "hội nghị kinh tế", Sort = sort, PageSize = size };
                ArticleSearchResults[] pages = [.. Enumerable.Range(1, 7).Select(page => index.Search(request with { Page = page }))];
                Assert.All(pages, page => Assert.Equal(7, page.Total));
                Assert.Equal(7, pages.Sum(static page => page.Hits.Count + page.Folded));
                string[] ungrouped = [.. index.Search(request with { Group = false, PageSize = 100 }).Hits.Select(static hit => hit.Article.Id)];
                Assert.Equal(7, ungrouped.Length);

                // The first of the group in the order of the search stands for it, with the others under it in that order.
                ArticleHit[] hits = [.. pages.SelectMany(static page => page.Hits)];
                Assert.Equal(3, hits.Length);
                string[] group = [.. ungrouped.Where(static id => id[0] < 'f')];
                ArticleHit leader = hits.Single(static hit => hit.DuplicateCount > 0);
                Assert.Equal(group, leader.Duplicates.Select(static duplicate => duplicate.Id).Prepend(leader.Article.Id));
                Assert.Equal(ungrouped.Where(id => id[0] >= 'f' || id == group[0]), hits.Select(static hit => hit.Article.Id));
            }
        }
    }

    [Fact]
    public void Search_Grouped_FoldsOnlyWhatTheFiltersLetThrough()
    {
        using IArticleIndex index = MemoryArticleIndex.OfTexts(
            "Hội nghị kinh tế của tỉnh Hà Tĩnh\n" + Report, "Hội nghị kinh tế của tỉnh Gia Lai\n" + Report, "Hội nghị kinh tế ở tỉnh Gia Lai\n" + Report);
        ArticleSearchResults results = index.Search(new ArticleSearchRequest { Provinces = [new FacetSelection("gia-lai")] });
        ArticleHit hit = Assert.Single(results.Hits);
        Assert.Equal((2, 1, 1), (results.Total, results.Folded, hit.DuplicateCount));
        Assert.Equal(2, results.Facets.Provinces.Values.Single(static value => value.Id == "gia-lai").Count);
    }

    [Fact]
    public void Groups_RandomSignatures_AreThoseOfTheObviousWay()
    {
        int seed = RandomTests.Seed();
        var random = new Random(seed);
        ulong[] centres = [.. Enumerable.Range(0, 40).Select(_ => (ulong)random.NextInt64())];
        Article[] articles = [.. Enumerable.Range(0, 400).Select(i =>
        {
            ulong signature = centres[random.Next(centres.Length)];
            for (int flips = random.Next(12); flips > 0; flips--) signature ^= 1UL << random.Next(64);
            return ArticleSamples.Article($"d{i:000}", "Một câu.") with { Signature = random.Next(10) == 0 ? null : signature };
        })];
        using IArticleIndex index = MemoryArticleIndex.Of(articles);
        ArticleHit[] hits = [.. Enumerable.Range(1, 4).SelectMany(page => index.Search(new ArticleSearchRequest { Page = page, PageSize = 100 }).Hits)];

        // Leaders in the order of the documents; who is near a leader of one part at least follows the first such one.
        var leaders = new List<(string Id, ulong Signature)>();
        var groups = new Dictionary<string, int>();
        foreach (Article article in articles)
        {
            string leader = article.Signature is { } signature
                ? leaders.Find(known => System.Numerics.BitOperations.PopCount(known.Signature ^ signature) <= 8
                    && Enumerable.Range(0, 4).Any(part => (ushort)(known.Signature >> (16 * part)) == (ushort)(signature >> (16 * part)))).Id ?? article.Id
                : article.Id;
            if (leader == article.Id && article.Signature is { } own) leaders.Add((article.Id, own));
            groups[leader] = groups.GetValueOrDefault(leader) + 1;
        }

        Assert.True(groups.Count == hits.Length, $"seed {seed}");
        Assert.All(hits, hit => Assert.True(groups.GetValueOrDefault(hit.Article.Id) == hit.DuplicateCount + 1, $"seed {seed}: {hit.Article.Id}"));
    }
}
