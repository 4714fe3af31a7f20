using NewsSearch.Articles.Reading;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

public class ArticleFingerprintTests
{
    private static readonly SourceDocument Document = new()
    {
        File = "a.txt",
        Text = "Hội nghị sơ kết",
        Id = "1",
        GivenTitleLength = 8,
        GivenDate = "2024-06",
        Source = "Báo Hậu Giang",
        Url = "https://example.vn/1",
        Category = "Chính trị",
    };

    [Fact]
    public void Of_SameContentFromAnotherFile_IsTheSame() => Assert.Equal(Of(Document), Of(Document with { File = "b.txt", Line = 9 }));

    public static TheoryData<SourceDocument> Others =>
    [
        Document with { Text = "Hội nghị sơ kêt" },
        Document with { Id = "2" },
        Document with { Id = null },
        Document with { GivenTitleLength = 0 },
        Document with { GivenDate = null },
        Document with { GivenDate = "" },
        Document with { Source = null },
        Document with { Url = "https://example.vn/2" },
        Document with { Category = null },
        Document with { Encoding = "tcvn3" },
        Document with { MarkedChrome = [new Span(0, 3)] },
        // The same characters, divided otherwise among the fields.
        Document with { Source = "Báo Hậu Gian", Url = "ghttps://example.vn/1" },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Of_AnyFieldThatDecides_ChangesIt(SourceDocument other) => Assert.NotEqual(Of(Document), Of(other));

    [Fact]
    public void Of_OtherVersions_ChangeIt() => Assert.NotEqual(Of(Document), Of(Document, "rules 2"));

    [Fact]
    public void Of_Corrections_ChangeItAndNoneDoNot()
    {
        using ArticleFingerprint fingerprints = new("rules 1");
        Assert.Equal(Of(Document), fingerprints.Of(Document, null));
        Assert.NotEqual(Of(Document), fingerprints.Of(Document, "a"));
        Assert.NotEqual(fingerprints.Of(Document, "b"), fingerprints.Of(Document, "a"));
    }

    [Fact]
    public void Of_SeveralDocumentsInTurn_DoNotDependOnEachOther()
    {
        using ArticleFingerprint fingerprints = new("rules 1");
        fingerprints.Of(Document with { Text = "khác" });
        Assert.Equal(Of(Document), fingerprints.Of(Document));
    }

    private static ulong Of(SourceDocument document, string versions = "rules 1")
    {
        using ArticleFingerprint fingerprints = new(versions);
        return fingerprints.Of(document);
    }
}
