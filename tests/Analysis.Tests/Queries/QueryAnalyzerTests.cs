using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.Tests.Queries;

public sealed class QueryAnalyzerTests
{
    private readonly QueryAnalyzer _analyzer = new();

    [Theory]
    [InlineData("hậu", "exact hậu; stripped hau")]
    [InlineData("hau", "exact hau; undermarked hau~")]
    [InlineData("hạu", "exact hạu; undermarked hạu~; stripped hau")]
    [InlineData("dược", "exact dược; undermarked dược~; stripped duoc")]
    [InlineData("kỷ", "exact kỷ; variant kỉ; stripped ky; stripped ki")]
    [InlineData("ky", "exact ky; variant ki; undermarked ky~; undermarked ki~")]
    [InlineData("Quỳnh", "exact quỳnh; variant quình; stripped quynh; stripped quinh")]
    [InlineData("tay", "exact tay; undermarked tay~")]
    [InlineData("ý", "exact ý; stripped y")]
    [InlineData("1.530", "exact 1530")]
    [InlineData("8,04%", "exact 8.04")]
    [InlineData("28/6/2024", "exact 28/6/2024")]
    [InlineData("TƯ", "exact tư; variant tw; undermarked tư~; stripped tu")]
    [InlineData("30m2", "exact 30m2; variant 30 m2")]
    public void Analyze_Word_HasItsFormsClosestFirst(string text, string forms)
    {
        QueryGroup group = Assert.Single(_analyzer.Analyze(text));

        Assert.Equal(forms, Describe(Assert.Single(group.Words).Alternatives));
        Assert.Empty(group.Alternatives);
    }

    [Theory]
    [InlineData("hậu", MarksMode.Exact, "exact hậu")]
    [InlineData("kỷ", MarksMode.Exact, "exact kỷ")]
    [InlineData("hậu", MarksMode.Ignore, "exact hậu; undermarked hau~")]
    [InlineData("kỷ", MarksMode.Ignore, "exact kỷ; variant kỉ; undermarked ky~; undermarked ki~")]
    public void Analyze_MarksMode_DecidesTheForms(string text, MarksMode marks, string forms)
        => Assert.Equal(forms, Describe(_analyzer.Analyze(text, marks)[0].Words[0].Alternatives));

    [Theory]
    [InlineData("quý IV", "exact iv; variant quý#4; undermarked iv~; stripped quy#4")]
    [InlineData("quý 4", "exact 4; variant quý#4; stripped quy#4")]
    [InlineData("quy 4", "exact 4; variant quy#4; undermarked quy#4~")]
    [InlineData("phường 4", "exact 4")]
    public void Analyze_NumeralInContext_FindsTheOtherKind(string text, string forms)
    {
        QueryWord numeral = _analyzer.Analyze(text).SelectMany(group => group.Words).Last();

        Assert.Equal(forms, Describe(numeral.Alternatives));
    }

    [Theory]
    [InlineData("UBND", "ủy ban nhân dân")]
    [InlineData("ubnd", "ủy ban nhân dân")]
    [InlineData("uy ban nhan dan", "ubnd")]
    [InlineData("Uỷ ban nhân dân", "ubnd")]
    [InlineData("hdnd", "hội đồng nhân dân")]
    [InlineData("TP.HCM", "thành phố hồ chí minh")]
    [InlineData("thanh pho ho chi minh", "tphcm")]
    [InlineData("sài gòn", "tp hcm")]
    [InlineData("bac can", "bắc kạn")]
    [InlineData("Đắk Lắk", "đăk lăk")]
    [InlineData("T.Ư", "trung ương")]
    [InlineData("trung ương", "tw")]
    [InlineData("moscow", "mátxcơva")]
    public void Analyze_Alias_StandsForTheWholeGroup(string text, string form)
    {
        QueryGroup group = Assert.Single(_analyzer.Analyze(text));

        Assert.Contains(group.Alternatives, alternative => alternative.Tier == MatchTier.Alias && Terms(alternative) == form && alternative.Reason is not null);
    }

    [Theory]
    [InlineData("từ chức", "từ nhiệm")]
    [InlineData("tu chuc", "từ nhiệm")]
    [InlineData("từ nhiệm", "từ chức")]
    [InlineData("kỷ luật", "cảnh cáo")]
    [InlineData("kỉ luật", "cảnh cáo")]
    [InlineData("bỏ HĐND", "không tổ chức hđnd")]
    public void Analyze_Synonym_StandsForTheWholeGroup(string text, string form)
    {
        QueryGroup group = Assert.Single(_analyzer.Analyze(text));

        Assert.Contains(group.Alternatives, alternative => alternative.Tier == MatchTier.Synonym && Terms(alternative) == form && alternative.Reason!.Contains('≈', StringComparison.Ordinal));
    }

    [Fact]
    public void Analyze_WithoutSynonyms_KeepsNames()
    {
        Assert.Equal(2, _analyzer.Analyze("từ chức", synonyms: false).Count);
        Assert.Equal(2, _analyzer.Analyze("từ chức", MarksMode.Exact).Count);
        Assert.Equal(2, _analyzer.Analyze("cảnh cáo").Count);
        Assert.Contains(Assert.Single(_analyzer.Analyze("UBND", synonyms: false)).Alternatives, alternative => alternative.Tier == MatchTier.Alias);
    }

    [Theory]
    [InlineData("ủy ban")]
    [InlineData("ùy ban nhân dân")]
    [InlineData("dân nhân ban ủy")]
    [InlineData("Thái Nguyên")]
    public void Analyze_PartOrContradiction_IsNoAlias(string text)
        => Assert.DoesNotContain(_analyzer.Analyze(text).SelectMany(group => group.Alternatives), alternative => Terms(alternative) is "ubnd" or "bắc kạn");

    [Fact]
    public void Analyze_AmbiguousAcronym_TriesEveryReading()
    {
        string[] forms = [.. _analyzer.Analyze("BCH")[0].Alternatives.Select(Terms)];

        Assert.Contains("ban chấp hành", forms);
        Assert.Contains("bộ chỉ huy", forms);
    }

    [Theory]
    [InlineData("Mát-xcơ-va", "variant mátxcơva")]
    [InlineData("28 tháng 6 năm 2024", "variant 28/6/2024")]
    [InlineData("35-ct/tw", "variant 35-ct/tw")]
    [InlineData("123/nd-cp", "undermarked 123/nd-cp~")]
    public void Analyze_JoinedForms_StandForTheirWords(string text, string form)
    {
        QueryGroup group = Assert.Single(_analyzer.Analyze(text));

        Assert.Contains(form, Describe(group.Alternatives), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_Groups_TellWhereTheyStand()
    {
        const string Text = "  chủ tịch UBND  tỉnh ";

        IReadOnlyList<QueryGroup> groups = _analyzer.Analyze(Text);

        Assert.Equal(["chủ", "tịch", "UBND", "tỉnh"], groups.Select(group => group.Text));
        Assert.All(groups, group => Assert.Equal(group.Text, Text[group.StartOffset..group.EndOffset]));
        Assert.Equal([0, 1, 2, 3], groups.SelectMany(group => group.Words).Select(word => word.Position));
    }

    [Fact]
    public void Analyze_Prefix_IsOpenAtTheLastWordOnly()
    {
        IReadOnlyList<QueryGroup> groups = _analyzer.Analyze("ủy ban nhân dâ", lastIsPrefix: true);

        List<QueryWord> words = [.. groups.SelectMany(group => group.Words)];
        Assert.All(words.SkipLast(1).SelectMany(word => word.Alternatives), form => Assert.DoesNotContain(form.Terms, pattern => pattern.IsPrefix));
        Assert.All(words[^1].Alternatives, form => Assert.All(form.Terms, pattern => Assert.True(pattern.IsPrefix)));
        Assert.Empty(groups.SelectMany(group => group.Alternatives));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ?!… \u0301 ")]
    [InlineData("\uD800")]
    public void Analyze_NoWord_GivesNoGroup(string text) => Assert.Empty(_analyzer.Analyze(text));

    private static string Describe(IEnumerable<QueryAlternative> alternatives)
        => string.Join("; ", alternatives.Select(form => $"{form.Tier.ToString().ToLowerInvariant()} {Terms(form)}"));

    private static string Terms(QueryAlternative alternative)
        => string.Join(' ', alternative.Terms.Select(pattern => TermKey.Decode(pattern.Key) + (pattern.MarksFree ? "~" : "") + (pattern.IsPrefix ? "*" : "")));
}
