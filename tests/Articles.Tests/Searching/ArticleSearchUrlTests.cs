using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Searching;

public class ArticleSearchUrlTests(ITestOutputHelper output)
{
    private const string Vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĐ";

    private static ArticleSearchRequest Parse(string query, out IReadOnlyList<RequestProblem> problems)
        => ArticleSearchUrl.Parse(ArticleSearchUrl.Split(query), out problems);

    [Fact]
    public void ToQueryString_DefaultRequest_IsEmpty() => Assert.Equal("", ArticleSearchUrl.ToQueryString(new ArticleSearchRequest()));

    [Theory]
    [InlineData("q=h%E1%BA%ADu+giang")]
    [InlineData("province=can-tho&province=-hau-giang")]
    [InlineData("q=a&province=can-tho&official=nghiem-xuan-thanh&role=bi-thu-tinh-uy&from=2023&to=2023-10-14&date=exact&source=unknown&marks=exact&scope=all&named=1&group=0&sort=oldest&page=100&limit=50&explain=1")]
    [InlineData("from=2023-10&date=partial")]
    [InlineData("sort=relevance")]
    public void ToQueryString_CanonicalQuery_RoundTrips(string query)
    {
        ArticleSearchRequest request = Parse(query, out IReadOnlyList<RequestProblem> problems);
        Assert.Empty(problems);
        Assert.Equal(query, ArticleSearchUrl.ToQueryString(request));
    }

    [Theory]
    [InlineData("limit=10&page=1&date=all&marks=auto&scope=body&named=0&group=1&explain=0", "")]
    [InlineData("sort=newest&q=x&province=b&province=a&province=b", "q=x&province=b&province=a&sort=newest")]
    [InlineData("from=14/10/2023&to=10/2023", "from=2023-10-14&to=2023-10")]
    [InlineData("?utm_source=x&q=%20a%20&q=", "q=a")]
    public void ToQueryString_OtherForms_BecomeCanonical(string query, string canonical)
        => Assert.Equal(canonical, ArticleSearchUrl.ToQueryString(Parse(query, out _)));

    [Theory]
    [InlineData("page=1000000000", "page", "bad-page")]
    [InlineData("page=0", "page", "bad-page")]
    [InlineData("page=-1", "page", "bad-page")]
    [InlineData("page=101", "page", "bad-page")]
    [InlineData("limit=101", "limit", "bad-value")]
    [InlineData("from=hôm+qua", "from", "bad-date")]
    [InlineData("to=2023-02-30", "to", "bad-date")]
    [InlineData("sort=best", "sort", "bad-value")]
    [InlineData("date=maybe", "date", "bad-value")]
    [InlineData("named=yes", "named", "bad-value")]
    [InlineData("province=-", "province", "bad-value")]
    public void Parse_UnusableValue_IsLeftOutAndNamed(string query, string parameter, string code)
    {
        ArticleSearchRequest request = Parse(query, out IReadOnlyList<RequestProblem> problems);
        RequestProblem problem = Assert.Single(problems);
        Assert.Equal((parameter, code), (problem.Parameter, problem.Code));
        Assert.Equal("", ArticleSearchUrl.ToQueryString(request));
    }

    [Theory]
    [InlineData(512, false)]
    [InlineData(513, true)]
    public void Parse_QueryAtTheLimit_IsCutAboveIt(int length, bool cut)
    {
        ArticleSearchRequest request = Parse("q=" + new string('x', length), out IReadOnlyList<RequestProblem> problems);
        Assert.Equal(512, request.Query.Length);
        Assert.Equal(cut, problems.Any(p => p.Code == "too-long"));
        Assert.All(problems, p => Assert.True(p.Value.Length <= 101));
    }

    [Fact]
    public void Parse_ManyFacetValues_AreCapped()
    {
        string query = string.Join('&', Enumerable.Range(0, 60).Select(i => $"official=x{i}"));
        ArticleSearchRequest request = Parse(query, out IReadOnlyList<RequestProblem> problems);
        Assert.Equal(ArticleSearchUrl.MaxValuesPerFacet, request.Officials.Count);
        Assert.Equal(10, problems.Count(p => p.Code == "too-many"));
    }

    [Fact]
    public void ToQueryString_RandomRequests_RoundTrip()
    {
        int seed = 20_240_628;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++)
        {
            ArticleSearchRequest request = RandomRequest(random);
            string query = ArticleSearchUrl.ToQueryString(request);
            ArticleSearchRequest back = Parse(query, out IReadOnlyList<RequestProblem> problems);
            Assert.Empty(problems);
            Assert.Equal(query, ArticleSearchUrl.ToQueryString(back));
            Assert.Equal(request.Query, back.Query);
            Assert.Equal(request.Provinces, back.Provinces);
            Assert.Equal((request.From, request.To, request.Date, request.Marks, request.Scope), (back.From, back.To, back.Date, back.Marks, back.Scope));
            Assert.Equal((request.NamedOnly, request.Group, request.Sort, request.Page, request.PageSize), (back.NamedOnly, back.Group, back.Sort, back.Page, back.PageSize));
        }
    }

    private static ArticleSearchRequest RandomRequest(Random random) => new()
    {
        Query = RandomText(random).Trim(),
        Provinces = [.. Enumerable.Range(0, random.Next(3)).Select(i => new FacetSelection($"p{i}", random.Next(2) == 0))],
        Officials = random.Next(2) == 0 ? [] : [new FacetSelection(FacetSelection.Unknown)],
        From = random.Next(2) == 0 ? null : new PartialDate(new DateOnly(2023, random.Next(1, 13), 1), DatePrecision.Month),
        To = random.Next(2) == 0 ? null : new PartialDate(new DateOnly(2024, 1, random.Next(1, 29)), DatePrecision.Day),
        Date = (DateFilter)random.Next(4),
        Marks = (MarksMode)random.Next(3),
        Scope = (SearchScope)random.Next(3),
        NamedOnly = random.Next(2) == 0,
        Group = random.Next(2) == 0,
        Sort = random.Next(4) is var sort && sort < 3 ? (ArticleSort)sort : null,
        Page = random.Next(1, 101),
        PageSize = random.Next(1, 101),
    };

    private static string RandomText(Random random)
    {
        const string Signs = " +&=%?#/\"“”()-*:.,;<>'\\\u00A0\u0301\u0323";
        string letters = Vowels + Signs + "bcdghklmnpqrstvx0123456789";
        return new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => letters[random.Next(letters.Length)])]);
    }
}
