using System.Reflection;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Localization;

namespace NewsSearch.SearchWeb.Tests.Localization;

public sealed class TextsTests
{
    /// <summary>The same in both languages by their nature.</summary>
    private static readonly string[] SameInBoth = [nameof(Texts.SiteName)];

    [Fact]
    public void Texts_All_AreThereInBothLanguagesAndDiffer()
    {
        Texts vietnamese = new(new SitePreferences { Language = Language.Vietnamese });
        Texts english = new(new SitePreferences { Language = Language.English });
        PropertyInfo[] texts = [.. typeof(Texts).GetProperties().Where(static property => property.PropertyType == typeof(string))];
        Assert.NotEmpty(texts);
        foreach (PropertyInfo text in texts)
        {
            string here = (string)text.GetValue(vietnamese)!;
            string there = (string)text.GetValue(english)!;
            Assert.False(string.IsNullOrWhiteSpace(here) || string.IsNullOrWhiteSpace(there), text.Name);
            Assert.True(here != there || SameInBoth.Contains(text.Name), text.Name + " is the same in both languages: " + here);
        }
    }

    [Theory]
    [InlineData(Language.Vietnamese, "24.033", "14/10/2023", "tháng 6/2024", "78%", "0,1%", "99,9%")]
    [InlineData(Language.English, "24,033", "14 Oct 2023", "June 2024", "78%", "0.1%", "99.9%")]
    public void Formats_OfEachLanguage_AreItsOwn(Language language, string number, string day, string month, string percent, string tiny, string nearly)
    {
        DisplayFormats show = new(language);
        Assert.Equal(number, show.Number(24_033));
        Assert.Equal(day, show.Day(new DateOnly(2023, 10, 14)));
        Assert.Equal(month, show.Month(new DateOnly(2024, 6, 1)));
        Assert.Equal(percent, show.Percent(78, 100));
        Assert.Equal(tiny, show.Percent(1, 100_000));
        Assert.Equal(nearly, show.Percent(99_999, 100_000));
        Assert.Equal("0%", show.Percent(0, 0));
        Assert.Equal("100%", show.Percent(5, 5));
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("2023-10")]
    [InlineData("2023-10-14")]
    public void Typed_AnyDate_IsReadBackTheSame(string iso)
    {
        Assert.True(PartialDate.TryParse(iso, out PartialDate date));
        Assert.True(PartialDate.TryParse(DisplayFormats.Typed(date)!, out PartialDate again));
        Assert.Equal(date, again);
    }
}
