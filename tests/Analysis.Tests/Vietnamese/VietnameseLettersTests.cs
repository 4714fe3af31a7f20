using System.Globalization;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Tests.Support;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Tests.Vietnamese;

/// <summary>Every letter of the alphabet that carries something or may: twelve vowels in six tones, and đ, large and small.</summary>
public class VietnameseLettersTests
{
    // Grave, acute, tilde, hook above, dot below.
    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

    // Breve, circumflex, horn.
    private static readonly (string Letter, string Parts)[] Vowels =
    [
        ("a", "a"), ("ă", "a\u0306"), ("â", "a\u0302"), ("e", "e"), ("ê", "e\u0302"), ("i", "i"),
        ("o", "o"), ("ô", "o\u0302"), ("ơ", "o\u031B"), ("u", "u"), ("ư", "u\u031B"), ("y", "y"),
    ];

    private static readonly string[] ComposedSmall =
        [.. "aàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵđ".Select(static letter => letter.ToString())];

    [Fact]
    public void Letters_OfTheAlphabet_Are146()
        => Assert.Equal(146, ComposedSmall.Concat(ComposedSmall.Select(static letter => letter.ToUpperInvariant())).Distinct(StringComparer.Ordinal).Count());

    // Composed; the shape composed and the tone after it; all taken apart, and that in the other order of the marks.
    [Fact]
    public void Keys_OfALetterHoweverItIsWritten_AreOne()
    {
        VietnameseAnalyzer analyzer = new();
        QueryAnalyzer queries = new();
        int compared = 0;
        for (int i = 0; i < ComposedSmall.Length; i++)
        {
            string letter = ComposedSmall[i];
            string[] spellings = i == ComposedSmall.Length - 1 ? [letter] : SpellingsOf(i);
            foreach (string spelling in spellings.SelectMany(static spelling => new[] { spelling, spelling.ToUpperInvariant() }))
            {
                Assert.Equal(letter, Assert.Single(TokenCollector.Analyze(spelling, analyzer)).Term);
                Assert.Equal(letter, TermKey.Decode(Assert.Single(queries.Analyze(spelling)).Words[0].Alternatives[0].Terms[0].Key));
                Assert.Equal(letter, VietnameseText.Canonical(spelling));
                Assert.Equal(VietnameseText.Fold(letter), VietnameseText.Fold(spelling));
                compared++;
            }
        }

        Assert.True(compared >= 2 * 146, compared.ToString(CultureInfo.InvariantCulture));
    }

    private static string[] SpellingsOf(int index)
    {
        (string vowel, string parts) = Vowels[index / Tones.Length];
        string tone = Tones[index % Tones.Length];
        return [ComposedSmall[index], vowel + tone, parts + tone, parts[..1] + tone + parts[1..]];
    }
}
