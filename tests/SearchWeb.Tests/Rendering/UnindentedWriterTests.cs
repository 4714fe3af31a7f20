using NewsSearch.Web.Rendering;

namespace NewsSearch.SearchWeb.Tests.Rendering;

public sealed class UnindentedWriterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a b  c", "a b  c")]
    [InlineData("  a\n", "  a\n")]
    [InlineData("a\n  \t\r\n\n  b", "a\nb")]
    [InlineData("a \r\n b\n", "a \r\nb\n")]
    [InlineData("a\n\u00A0b", "a\n\u00A0b")]
    public async Task Write_Lines_LosesWhatStandsBeforeThem(string text, string expected)
    {
        foreach (int size in new[] { 1, 2, 3, 100 })
        {
            using StringWriter sync = new();
            using StringWriter async = new();
            await using (UnindentedWriter left = new(sync), right = new(async))
            {
                foreach (char[] chunk in text.Chunk(size))
                {
                    left.Write(chunk);
                    await right.WriteAsync(new string(chunk));
                }
            }

            Assert.Equal(expected, sync.ToString());
            Assert.Equal(expected, async.ToString());
        }
    }
}
