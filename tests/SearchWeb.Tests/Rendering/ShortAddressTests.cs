using NewsSearch.Web.Rendering;

namespace NewsSearch.SearchWeb.Tests.Rendering;

public sealed class ShortAddressTests
{
    [Theory]
    [InlineData("/tim-kiem", "/tim-kiem")]
    [InlineData("/tim-kiem?q=h%E1%BA%ADu%20giang", "?q=hậu+giang")]
    [InlineData("/tim-kiem.json?q=%C4%90%C3%A0%20N%E1%BA%B5ng", "/tim-kiem.json?q=Đà+Nẵng")]
    [InlineData("/can-bo?chu-cai=%C4%90&lang=en", "/can-bo?chu-cai=Đ&lang=en")]
    [InlineData("/van-ban/a%20b?q=a%20b&page=2", "/van-ban/a%20b?q=a+b&page=2")]
    [InlineData("/tim-kiem?q=a&copy=b&copy-x=c&d", "?q=a&copy=b&amp;copy-x=c&amp;d")]
    [InlineData("/tim-kiem?q=%22%3Cb%3E%26%27%2B%253C%0A", "?q=%22%3Cb%3E%26%27%2B%253C%0A")]
    [InlineData("/tim-kiem?q=%F0%9F%98%80%CC%80%E2%80%AE%E1%BA%FF%E1%BA%C4%90%", "?q=%F0%9F%98%80%CC%80%E2%80%AE%E1%BA%FF%E1%BAĐ%")]
    public void Of_AddressOfTheSite_KeepsItsMeaning(string address, string expected)
        => Assert.Equal(expected, ShortAddress.Of(address, "/tim-kiem"));

    [Theory]
    [InlineData("")]
    [InlineData("#main")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("https://example.org/a?b=c")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\" onclick=\"b")]
    [InlineData("/a?q=<b>")]
    [InlineData("/a?q=hậu")]
    public void Of_AnythingElse_IsLeftToBeEncoded(string address) => Assert.Null(ShortAddress.Of(address, "/"));
}
