using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching.Suggesting;

public class LearnedPhrasesTests
{
    private static readonly IArticleIndex Index = MemoryArticleIndex.OfTexts(
        "Ủy ban nhân dân tỉnh giải ngân vốn đầu tư công.",
        "Giải ngân vốn đầu tư công ở tỉnh: ủy ban nhân dân tỉnh chỉ đạo.",
        "Ban đầu, ban đầu và ban đầu; giải pháp của tỉnh, ngân hàng và ngành.",
        "Tỉnh ủy họp, ủy ban nhân dân giải trình.");

    [Theory]
    [InlineData("giai ng", "giải ngân vốn đầu tư công")]
    [InlineData("giải ng", "giải ngân vốn đầu tư công")]
    [InlineData("uy ban nh", "ủy ban nhân dân tỉnh")]
    [InlineData("uy ban ", "ủy ban nhân dân tỉnh")]
    [InlineData("von dau t", "vốn đầu tư công")]
    public void Suggest_BeginningOfAPhrase_GoesOnAsTheArticlesDo(string typed, string expected)
        => Assert.Equal(expected, Index.Suggest(typed, 8).First(suggestion => suggestion.Kind == "phrase").Text, StringComparer.Ordinal);

    [Theory]
    [InlineData("giãi ng")]
    [InlineData("xyzzy ")]
    [InlineData(" ")]
    public void Suggest_WhatNobodyWrites_HasNoPhrase(string typed) => Assert.DoesNotContain(Index.Suggest(typed, 8), suggestion => suggestion.Kind == "phrase");
}
