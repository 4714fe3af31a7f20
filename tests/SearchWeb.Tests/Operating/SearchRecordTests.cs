using System.Globalization;
using NewsSearch.Articles.Searching;
using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.Web.Operating;

namespace NewsSearch.SearchWeb.Tests.Operating;

public sealed class SearchRecordTests : IDisposable
{
    private readonly SearchRecord _record = new();
    private readonly FakeArticleIndex _index = new([FakeArticles.Of("a", "Họp", "giải ngân")]);

    [Fact]
    public void Add_Searches_CountsThoseWithWordsAndThoseWithoutResult()
    {
        foreach (string query in new[] { "", "giải ngân", "không có", "Không  Có" }) Search(query);
        Assert.Equal((3, 2), (_record.Count, _record.CountEmpty));
    }

    [Fact]
    public void EmptyQueries_OneThatWasAskedOnce_IsKeptBack()
    {
        foreach (string query in new[] { "nguyễn văn bí mật", "trùng", "TRÙNG", "trùng ", "hai lần", "hai lần" }) Search(query);
        Assert.Equal([("trùng", 3), ("hai lần", 2)], _record.EmptyQueries(10));
        Assert.Equal([("trùng", 3)], _record.EmptyQueries(1));
    }

    [Fact]
    public void Add_EndlessDifferentQueries_KeepsABoundedNumber()
    {
        string longest = new('x', 10_000);
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < SearchRecord.MostQueries + 500; i++) Search(i.ToString(CultureInfo.InvariantCulture) + longest);
        }

        IReadOnlyList<(string Query, int Times)> kept = _record.EmptyQueries(int.MaxValue);
        Assert.InRange(kept.Count, 1, SearchRecord.MostQueries);
        Assert.All(kept, static one => Assert.InRange(one.Query.Length, 1, 80));
        Assert.Equal(2 * (SearchRecord.MostQueries + 500), _record.CountEmpty);
    }

    public void Dispose()
    {
        _record.Dispose();
        _index.Dispose();
    }

    private void Search(string query) => _record.Add(_index.Search(new ArticleSearchRequest { Query = query }));
}
