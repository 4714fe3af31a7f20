using NewsSearch.Articles.Searching;

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
}
