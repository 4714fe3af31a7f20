using NewsSearch.Analysis.Queries.Aliases;

namespace NewsSearch.Analysis.Tests.Queries.Aliases;

public sealed class AliasDictionaryTests
{
    private static readonly AliasDictionary Dictionary = new([["AB", "a bê"], ["AB", "a bê cê"], ["ABC", "a bê cê dê"]]);

    [Fact]
    public void Find_SeveralLengths_TakesTheLongest()
    {
        AliasMatch? match = Dictionary.Find(Words("a", "bê", "cê"), 0, ignoresMarks: false);

        Assert.Equal(3, match?.Length);
    }

    [Fact]
    public void Find_AmbiguousForm_GivesEveryEntry()
    {
        AliasMatch? match = Dictionary.Find(Words("ab"), 0, ignoresMarks: false);

        Assert.Equal(2, match?.Found.Count);
    }

    [Theory]
    [InlineData("be", false, true)]
    [InlineData("bế", false, false)]
    [InlineData("bế", true, true)]
    public void Find_Marks_AreConstraintsUnlessIgnored(string second, bool ignoresMarks, bool expected)
        => Assert.Equal(expected, Dictionary.Find(Words("a", second), 0, ignoresMarks) is not null);

    [Fact]
    public void Constructor_SetOfOneForm_SaysWhich()
    {
        FormatException error = Assert.Throws<FormatException>(() => new AliasDictionary([["UBND"]]));

        Assert.Contains("UBND", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_Lists_AreWellFormed() => Assert.NotNull(AliasDictionary.Default.Find(Words("ubnd"), 0, ignoresMarks: false));

    private static List<byte[][]> Words(params string[] words) => [.. words.Select(word => new[] { TermKey.Encode(word) })];
}
