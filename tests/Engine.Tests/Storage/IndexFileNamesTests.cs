using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Storage;

public class IndexFileNamesTests
{
    [Theory]
    [InlineData("commit-1", false, false)]
    [InlineData("commit-1.tmp", false, true)]
    [InlineData("segment-12.seg", true, false)]
    [InlineData("segment-12-3.del", true, false)]
    [InlineData("attachment-3", true, false)]
    [InlineData("attachment-03", false, false)]
    [InlineData("segment-12.seg.terms.tmp", false, true)]
    [InlineData("segment-012.seg", false, false)]
    [InlineData("segment-.seg", false, false)]
    [InlineData("segment-1.seg.bak", false, false)]
    [InlineData("notes.tmp", false, false)]
    [InlineData("README.md", false, false)]
    [InlineData("writer.lock", false, false)]
    public void Names_OursAndOthers_AreToldApart(string name, bool isData, bool isTemporary)
    {
        Assert.Equal(isData, IndexFileNames.IsData(name));
        Assert.Equal(isTemporary, IndexFileNames.IsTemporary(name));
    }

    [Theory]
    [InlineData("commit-7", 7L)]
    [InlineData("commit-07", null)]
    [InlineData("commit-0", null)]
    [InlineData("commit--7", null)]
    [InlineData("commit-7.tmp", null)]
    [InlineData("commit-99999999999999999999", null)]
    public void CommitGeneration_ManifestNamesOnly_GivesTheNumber(string name, long? expected)
        => Assert.Equal(expected, IndexFileNames.CommitGeneration(name));
}
