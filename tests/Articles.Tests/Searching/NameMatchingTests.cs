using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching;

public class NameMatchingTests
{
    [Theory]
    [InlineData("nghiem xuan thanh", "Nghiêm Xuân Thành", true)]
    [InlineData("NGHIÊM XUÂN THÀNH", "Nghiêm Xuân Thành", true)]
    [InlineData("nghiêm xuân thánh", "Nghiêm Xuân Thành", false)]
    [InlineData("xuan thanh", "Nghiêm Xuân Thành", false)]
    [InlineData("dong van thanh", "Đồng Văn Thanh", true)]
    [InlineData("hoà", "Hòa", true)]
    public void IsName_Typed_RespectsMarksTyped(string typed, string name, bool expected) => Assert.Equal(expected, new NameMatching(typed).IsName(name));

    [Theory]
    [InlineData("ngh", "Nghiêm Xuân Thành", 0)]
    [InlineData("xuan th", "Nghiêm Xuân Thành", 1)]
    [InlineData("thà", "Nghiêm Xuân Thành", 2)]
    [InlineData("thá", "Nghiêm Xuân Thành", -1)]
    [InlineData("anh", "Nghiêm Xuân Thành", -1)]
    [InlineData("nghiem thanh", "Nghiêm Xuân Thành", -1)]
    [InlineData("", "Nghiêm Xuân Thành", -1)]
    [InlineData("-", "Bà Rịa - Vũng Tàu", -1)]
    [InlineData("ria vung", "Bà Rịa - Vũng Tàu", 1)]
    public void FindIn_Beginning_IsTheWordItStartsAt(string typed, string name, int expected) => Assert.Equal(expected, new NameMatching(typed).FindIn(name));

    [Theory]
    [InlineData("", "Hậu Giang", true)]
    [InlineData("gian", "Hậu Giang", true)]
    [InlineData("ang", "Hậu Giang", true)]
    [InlineData("ậu", "Hậu Giang", true)]
    [InlineData("âu", "Hậu Giang", true)]
    [InlineData("ầu", "Hậu Giang", false)]
    [InlineData("bac", "Hậu Giang", false)]
    public void IsIn_Letters_AreFoundAnywhere(string typed, string name, bool expected) => Assert.Equal(expected, new NameMatching(typed).IsIn(name));
}
