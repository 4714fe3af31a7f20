using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Reading;

namespace NewsSearch.Catalogue.Tests.Reading;

public class OwnOfficialsTests
{
    private const string Header = "# Source: our archive\n";

    [Fact]
    public void WithOfficials_NewAndKnownPeople_JoinTheShippedOnes()
    {
        NewsCatalogue catalogue = Read(Header
            + "le-van-muoi\tLê Văn Mười\tBí thư\tHuyện ủy Na Rì\tbac-kan\t2020-01-01\t\tour archive\n"
            + "nguyen-phu-trong\tNguyễn Phú Trọng\tBí thư\tThành ủy\tha-noi\t~2000-01-01\t~2006-06-01\tour archive\n");
        Assert.Equal("Lê Văn Mười", Assert.Single(catalogue.Officials.FindByName("Lê Văn Mười")).Name);
        Official known = catalogue.Officials.Find("nguyen-phu-trong")!;
        Assert.Contains(known.Tenures, t => t is { Title: "Bí thư", ProvinceId: "ha-noi" });
        Assert.NotEqual(NewsCatalogue.Default.Version, catalogue.Version);
    }

    [Theory]
    [InlineData("a\tA B\tBí thư\n", "line 2: 3 cells, expected 8")]
    [InlineData("a\tA B\tBí thư\tTỉnh ủy\tnowhere\t\t\ttest\n", "line 2: there is no province \"nowhere\"")]
    [InlineData("nguyen-phu-trong\tAi Đó\tBí thư\tTỉnh ủy\t\t\t\ttest\n", "line 2: \"nguyen-phu-trong\" is called")]
    public void WithOfficials_WrongRow_NamesTheUsersFile(string row, string problem)
    {
        var error = Assert.Throws<CatalogueFormatException>(() => Read(Header + row));
        Assert.Contains("own.tsv, " + problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithOfficials_MissingFile_IsAnInputError()
        => Assert.ThrowsAny<IOException>(() => NewsCatalogue.WithOfficials(Path.Combine(Path.GetTempPath(), "no-such-folder-of-officials", "own.tsv")));

    private static NewsCatalogue Read(string table)
    {
        string folder = Directory.CreateTempSubdirectory("own-officials").FullName;
        string path = Path.Combine(folder, "own.tsv");
        File.WriteAllText(path, table);
        try
        {
            return NewsCatalogue.WithOfficials(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
