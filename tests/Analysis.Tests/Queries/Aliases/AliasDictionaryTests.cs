using NewsSearch.Analysis.Queries;
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

    [Fact]
    public void Of_SynonymOfOneSyllable_SaysWhich()
    {
        FormatException error = Assert.Throws<FormatException>(() => AliasDictionary.Of([new SynonymSet(["bắt"], ["bắt giam"])]));

        Assert.Contains("bắt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NarrowerSynonym_IsNotAnsweredByTheWiderOne()
    {
        AliasDictionary synonyms = AliasDictionary.Of([new SynonymSet(["kỷ luật"], ["cảnh cáo"])]);

        Assert.NotNull(synonyms.Find(Words("kỷ", "luật"), 0, ignoresMarks: false));
        Assert.Null(synonyms.Find(Words("cảnh", "cáo"), 0, ignoresMarks: false));
    }

    [Fact]
    public void Synonyms_List_HasNoFormTwiceInASet()
    {
        foreach (SynonymSet set in Equivalents.Synonyms)
        {
            string[] forms = [.. set.Forms, .. set.Narrower];
            Assert.Equal(forms.Length, forms.Select(form => form.ToUpperInvariant()).Distinct().Count());
        }

        Assert.NotNull(AliasDictionary.Synonyms.Find(Words("từ", "chức"), 0, ignoresMarks: false));
    }

    private static List<byte[][]> Words(params string[] words) => [.. words.Select(word => new[] { TermKey.Encode(word) })];
}
