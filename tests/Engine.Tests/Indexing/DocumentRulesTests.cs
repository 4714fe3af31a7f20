using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Indexing;

public class DocumentRulesTests
{
    public static TheoryData<string> Mistakes => [.. Wrong.Keys];

    private static readonly Dictionary<string, Document> Wrong = new()
    {
        ["unknown field"] = new Document("a").AddText("nothing", "x"),
        ["field of another kind"] = new Document("a").AddNumber("body", 1),
        ["id of 201 bytes"] = new Document(new string('x', 201)),
        ["id with a lone surrogate"] = new Document("\uD800"),
        ["path with a lone surrogate"] = new Document("a").AddFacet("place", "\uDC00"),
        ["path with an empty part"] = new Document("a").AddFacet("place", "a//b"),
        ["path that ends with a slash"] = new Document("a").AddFacet("place", "a/"),
        ["number that stands for none"] = new Document("a").AddNumber("date", NumberColumn.Missing),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Check_Mistake_IsRefused(string mistake)
        => Assert.Throws<ArgumentException>(() => DocumentRules.Check(Wrong[mistake], TestIndex.Schema));

    [Fact]
    public void Check_IdOf200Bytes_IsFine() => DocumentRules.Check(new Document(new string('x', 200)), TestIndex.Schema);
}
