using NewsSearch.Analysis.Tests.Support;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Tests.Vietnamese;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Ha\u0323\u0302u  Giang", "Hậu  Giang")]
    [InlineData("Ha\u0302\u0323u", "Hậu")]
    [InlineData("H\u00E2\u0323u", "Hậu")]
    [InlineData("\u00D0\u1ED3ng \u0189\u1EA3ng \u00F0\u01CE", "Đồng Đảng đă")]
    [InlineData("Ho\u0340a", "Hòa")]
    [InlineData("Vi\u0323\u00EAt", "Vịêt")]
    [InlineData("HOÀ", "HOÀ")]
    [InlineData("nin\u0303o \u00F1", "niño ñ")]
    [InlineData("\u0301abc", "\u0301abc")]
    [InlineData("x\u0301\u0301y", "x\u0301\u0301y")]
    [InlineData("\uD800a\u0301", "\uD800á")]
    [InlineData("日本 ½ №1", "日本 ½ №1")]
    public void Compose_Text_IsComposedAndElseUnchanged(string text, string expected) => Assert.Equal(expected, VietnameseText.Compose(text));

    [Theory]
    [InlineData("HOÀ Bình", "hòa bình")]
    [InlineData("Thuý, Uỷ  ban", "thúy, ủy  ban")]
    [InlineData("vịêt đựơc baỏ qúy", "việt được bảo quý")]
    [InlineData("Hậu\u00ADGiang", "hậugiang")]
    [InlineData("Ｈậu\u00A0Giang", "hậu giang")]
    [InlineData("café résumé", "café résumé")]
    [InlineData("K’Ré", "k’ré")]
    public void Canonical_Text_IsLowerCaseWithTonesInPlace(string text, string expected) => Assert.Equal(expected, VietnameseText.Canonical(text));

    [Theory]
    [InlineData("Hậu Giang", "hau giang")]
    [InlineData("ĐẮK LẮK", "dak lak")]
    [InlineData("São Paulo, Łódź", "sao paulo, lodz")]
    [InlineData("Ð\u00F0\u0189", "ddd")]
    [InlineData("\u212B\u212A", "ak")]
    [InlineData("", "")]
    public void Fold_Text_HasNoMarks(string text, string expected) => Assert.Equal(expected, VietnameseText.Fold(text));

    [Theory]
    [InlineData("Hậu Giang", "hau-giang")]
    [InlineData("TP. Hồ Chí Minh", "tp-ho-chi-minh")]
    [InlineData("  Bà Rịa - Vũng Tàu! ", "ba-ria-vung-tau")]
    [InlineData("35-CT/TW", "35-ct-tw")]
    [InlineData("***", "")]
    public void Slug_Text_IsFoldedWordsWithHyphens(string text, string expected) => Assert.Equal(expected, VietnameseText.Slug(text));

    [Fact]
    public void Compare_Words_FollowTheDictionary()
    {
        string[] expected =
        [
            "", "An Giang", "an ninh", "An Ninh", "Anh", "ăn", "âm", "ba", "bà", "bả", "bã", "bá", "bạ", "Bà Rịa", "Bắc Kạn",
            "cà", "da", "đa", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "e", "ê", "o", "ô", "ơ", "u", "ư", "Yên Bái",
        ];

        // A fixed shuffle: the order must not depend on where the words start.
        string[] sorted = [.. expected.OrderBy(word => word.Length % 3).ThenByDescending(word => word, StringComparer.Ordinal)];
        Array.Sort(sorted, VietnameseText.Compare);

        Assert.Equal(expected, sorted);
    }

    [Fact]
    public void Compare_EqualTexts_IsZeroAndOnlyThen()
    {
        Assert.Equal(0, VietnameseText.Compare("Hậu", "Hậu"));
        Assert.NotEqual(0, VietnameseText.Compare("Hậu", "Ha\u0302\u0323u"));
        Assert.True(VietnameseText.Compare("hậu", "Hậu") < 0);
    }

    [Fact]
    public void Canonical_EverySyllableWithItsToneAnywhere_IsTheTwins()
    {
        int checkedForms = 0;
        foreach (string syllable in Syllables.Toneless())
        {
            foreach (string form in Syllables.Misplaced(syllable))
            {
                string expected = SlowSpelling.PlaceTone(form);
                Assert.Equal(expected, VietnameseText.Canonical(form));
                Assert.Equal(expected, VietnameseText.Canonical(SlowSpelling.Decompose(form).ToUpperInvariant()));
                Assert.Equal(SlowSpelling.Fold(form), VietnameseText.Fold(form));
                checkedForms++;
            }
        }

        Assert.True(checkedForms > 10_000, $"only {checkedForms} forms");
    }
}
