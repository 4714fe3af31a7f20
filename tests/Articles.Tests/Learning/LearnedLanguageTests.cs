using NewsSearch.Articles.Backends.Embedded;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Learning;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.Engine;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Tests.Learning;

public class LearnedLanguageTests
{
    private static readonly NewsCatalogue Catalogue = NewsCatalogue.Default;

    [Fact]
    public void Publish_FirstTime_LearnsFromTheArticles()
    {
        var directory = new MemoryIndexDirectory();
        Write(directory, Enumerable.Range(0, 3).Select(i => $"Quỹ Bảo trợ trẻ em nghèo (BTTEN) tỉnh Hậu Giang họp lần thứ {i}. Hội nghị bàn về tình hình giải ngân vốn."));

        using IndexReader reader = IndexReader.Open(directory, ArticleSchema.Schema);
        LearnedLanguage learned = LearnedLanguage.Read(reader.Attachment!.Value.Span)!;
        Assert.Equal(3, learned.Articles);
        Assert.Equal("bảo trợ trẻ em nghèo", Assert.Single(learned.Acronyms).FullForm);
        Assert.Equal(learned.ToBytes(), reader.Attachment.Value.ToArray());
    }

    [Fact]
    public void Publish_AFewChanges_KeepsWhatWasLearned_AndManyLearnAnew()
    {
        var directory = new MemoryIndexDirectory();
        Write(directory, Enumerable.Range(0, 40).Select(i => $"Tin số {i} về giải ngân vốn đầu tư."));
        Write(directory, ["Một tin khác về bão lụt ở miền Trung."]);
        Assert.Contains("attachment-1", directory.List());
        Assert.DoesNotContain("attachment-2", directory.List());

        Write(directory, Enumerable.Range(0, 4).Select(i => $"Tin mới số {i} về bão lụt ở miền Trung."));
        Assert.Contains("attachment-3", directory.List());
    }

    [Fact]
    public void Search_UnmarkedQuery_IsLabelledByTheWholeIndex()
    {
        var directory = new MemoryIndexDirectory();
        Write(directory, ["Tỉnh Hậu Giang họp.", "Hậu Giang mưa lớn, gây hậu quả nặng.", "Bài giảng về người hầu."]);
        using IArticleIndex index = ArticleIndex.Open(new EmbeddedStore(directory), Catalogue);

        Assert.Equal("hậu giang", index.Search(new ArticleSearchRequest { Query = "hau giang" }).Interpretation.MostLikely);
    }

    [Fact]
    public void Search_AcronymThatArticlesExplain_FindsTheFullForm()
    {
        var directory = new MemoryIndexDirectory();
        Write(
            directory,
            [
                "Quỹ Bảo trợ trẻ em nghèo (BTTEN) tỉnh Hậu Giang họp.",
                "Thành lập quỹ bảo trợ trẻ em nghèo (BTTEN) ở Bắc Kạn.",
                "Nhiều quỹ bảo trợ trẻ em nghèo hoạt động tốt.",
                "Bảo trợ cho trẻ em là việc khó.",
            ]);
        using IArticleIndex index = ArticleIndex.Open(new EmbeddedStore(directory), Catalogue);

        Assert.Equal(3, index.Search(new ArticleSearchRequest { Query = "BTTEN" }).Total);
    }

    [Fact]
    public void Read_AnyDamage_IsAFormatExceptionOrAnotherLanguage()
    {
        var directory = new MemoryIndexDirectory();
        Write(directory, ["Quỹ Bảo trợ trẻ em nghèo (BTTEN) họp.", "Về bảo trợ trẻ em nghèo (BTTEN)."]);
        using IndexReader reader = IndexReader.Open(directory, ArticleSchema.Schema);
        byte[] whole = reader.Attachment!.Value.ToArray();
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x2A;
            try
            {
                LearnedLanguage.Read(damaged);
                LearnedLanguage.Read(damaged.AsSpan(0, at));
            }
            catch (FormatException)
            {
            }
        }
    }

    private static void Write(IndexDirectory directory, IEnumerable<string> texts)
    {
        var understanding = new ArticleUnderstanding(Catalogue);
        using var writer = new ArticleIndexWriter(new EmbeddedStore(directory), Catalogue, "", new ArticleIndexWriterOptions());
        foreach (string text in texts)
        {
            Article article = understanding.Understand(new SourceDocument { File = "test", Text = text, Id = text });
            writer.Put(article, 1);
        }

        writer.Publish(0, DateTimeOffset.UnixEpoch);
    }
}
