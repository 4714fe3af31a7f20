using NewsSearch.Articles.Reading;
using NewsSearch.TestSupport;

namespace NewsSearch.Articles.Tests.Understanding;

/// <summary>The documents of seeds/.</summary>
internal static class SeedFile
{
    /// <summary>The seed whose name begins with three digits.</summary>
    public static SourceDocument Read(string number)
    {
        string path = Directory.GetFiles(Repository.Path("seeds"), number + "_*.txt").Single();
        return new SourceDocument { File = "seeds/" + Path.GetFileName(path), Text = File.ReadAllText(path) };
    }

    /// <summary>A document of a text.</summary>
    public static SourceDocument Of(string text, string? givenDate = null) => new() { File = "tin.txt", Text = text, GivenDate = givenDate };
}
