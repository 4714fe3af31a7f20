using System.Text;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>How a printed name is written and compared.</summary>
internal static class PersonSpelling
{
    /// <summary>What is equal for all spellings of one name: case, place of the tone mark and apostrophes left out.</summary>
    public static string Key(ReadText text, PersonName name)
    {
        var key = new StringBuilder();
        for (int i = name.First; i <= name.Last; i++)
        {
            if (i > name.First && text.Words[i].Before != Separator.Apostrophe) key.Append(' ');
            key.Append(text.Words[i].Text);
        }

        return key.ToString();
    }

    /// <summary>Composed, tone marks in the old style, capitals as printed; a name all in capitals gets only its initials.</summary>
    public static string Of(ReadText text, PersonName name)
    {
        var spelt = new StringBuilder();
        for (int i = name.First; i <= name.Last; i++)
        {
            Word word = text.Words[i];
            if (i > name.First) spelt.Append(word.Before == Separator.Apostrophe ? '’' : ' ');
            string printed = VietnameseText.Compose(text.Text[word.Start..word.End]);
            for (int letter = 0; letter < word.Text.Length; letter++)
            {
                bool capital = letter == 0 ? word.Capital : !word.AllCapitals && printed.Length == word.Text.Length && char.IsUpper(printed[letter]);
                spelt.Append(capital ? char.ToUpperInvariant(word.Text[letter]) : word.Text[letter]);
            }
        }

        return spelt.ToString();
    }
}
