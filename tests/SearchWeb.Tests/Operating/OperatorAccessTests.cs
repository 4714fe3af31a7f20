using Microsoft.Extensions.Configuration;
using NewsSearch.Web.Operating;

namespace NewsSearch.SearchWeb.Tests.Operating;

public class OperatorAccessTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", null, false)]
    [InlineData("on", null, false)]
    [InlineData("token", null, false)]
    [InlineData("token", "fifteen letters", false)]
    [InlineData("token", "sixteen letters!", true)]
    [InlineData("loopback", null, true)]
    public void IsOn_OnlyWhereTheConfigurationSaysSo(string? access, string? token, bool on)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Operator:Access"] = access, ["Operator:Token"] = token })
            .Build();
        Assert.Equal(on, new OperatorAccess(configuration).IsOn);
    }
}
