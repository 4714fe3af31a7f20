using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding;

/// <summary>A megabyte of whatever drives a rule hardest: twice the text is twice the work, and no more.</summary>
public class HostileArticleTests
{
    private const int Half = 256 * 1024;

    private static readonly ArticleUnderstanding Understanding = new(NewsCatalogue.Default);

    [Theory]
    [InlineData("Phó Chủ tịch UBND tỉnh Cao Bằng Lê Văn Mười, ")]
    [InlineData("ông Lê Văn Mười giữ chức Bí thư thay ông Trần Văn Hai ")]
    [InlineData("Chủ tịch Liên minh Lê Văn Mười, giám đốc Sở, ")]
    [InlineData("Về phía Đại Dương có Chủ tịch HĐTV ")]
    [InlineData("Bí thư Đảng ủy, Tỉnh ủy viên, ")]
    [InlineData("xã Tân Lập, huyện Châu Thành, ")]
    [InlineData("Quốc hội Mỹ Thủ tướng Nhật Bản ")]
    [InlineData("ngày 5/3, 6/4/2019, ")]
    [InlineData("(Sở (Sở (")]
    [InlineData("Tân Lập An Phú ")]
    public void Understand_TwiceTheText_AllocatesTwiceAsMuch(string part)
    {
        // Bytes allocated stand for work: they are counted, while a clock on a busy machine is not.
        Allocated(part, Half / 8);
        long once = Allocated(part, Half), twice = Allocated(part, 2 * Half);
        Assert.True(twice < 3 * once, $"{once:N0} bytes allocated for {Half:N0} characters, {twice:N0} for twice as many");
    }

    private static long Allocated(string part, int length)
    {
        var document = new SourceDocument { File = "a.txt", Text = "Hội nghị bàn việc\n" + string.Concat(Enumerable.Repeat(part, length / part.Length)) };
        long before = GC.GetAllocatedBytesForCurrentThread();
        Understanding.Understand(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
