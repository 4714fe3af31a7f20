using System.Text;
using NewsSearch.Analysis.Charsets;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Tests;

/// <summary>What the package's README shows.</summary>
public class ReadmeTests
{
    [Fact]
    public void Example_DoesWhatItSays()
    {
        var terms = new List<string>();
        new VietnameseAnalyzer().Analyze("UBND tỉnh Hậu Giang", new Sink(terms));
        Assert.Equal(["ubnd", "tỉnh", "hậu", "giang"], terms);

        byte[] written = TermKey.Encode("hậu");
        Assert.True(TermKey.Subsumes(TermKey.Encode("hau"), written));
        Assert.False(TermKey.Subsumes(TermKey.Encode("hầu"), written));
        Assert.Equal("Hậu Giang", TextDecoder.Decode(Encoding.UTF8.GetBytes("Hậu Giang")).Text);
    }

    private sealed class Sink(List<string> terms) : ITokenSink
    {
        public void Accept(in Token token) => terms.Add(TermKey.Decode(token.Term));
    }
}
