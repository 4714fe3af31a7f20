using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Articles.Searching.Parsing;

namespace NewsSearch.Articles.Tests.Searching.Compiling;

public sealed class PhraseBudgetTests
{
    [Theory]
    [InlineData("hậu giang", 0, "")]
    [InlineData("\"hậu giang\"", 1, "")]
    [InlineData("\"hậu giang\"", 5, "")]
    [InlineData("\"a b\" \"c d\" \"e f\"", 1.0 / 3, "")]
    [InlineData("\"a b\" \"c d\" \"e f\"", 0.34, "e f")]
    [InlineData("\"a b\" OR (\"c d\" x -\"e f\") OR title:\"g h\"", 0.5, "e f|g h")]
    [InlineData("\"a b\" \"c d\" \"e f\"", 2, "c d|e f")]
    public void Exceeding_PhrasesOfAShareOfTheBudgetEach_NamesThoseFromTheFirstBeyondIt(string query, double share, string expected)
    {
        IReadOnlyList<PhraseNode> left = PhraseBudget.Exceeding(ArticleQueryParser.Parse(query).Root!, _ => (long)(share * PhraseBudget.Most));
        Assert.Equal(expected, string.Join('|', left.Select(static phrase => phrase.Text)));
    }

    [Fact]
    public void Search_SixteenPhrasesOfASmallIndex_LooksForAll()
    {
        string query = string.Join(" OR ", Enumerable.Range(0, 16).Select(static i => $"\"hậu giang {i}\"")) + " OR \"tỉnh ủy\"";
        ArticleSearchResults results = MemoryArticleIndex.Seeds.Search(query[..Math.Min(512, query.Length)]);
        Assert.DoesNotContain(results.Interpretation.Notes, static note => note.Code == "common-phrases");
    }
}
