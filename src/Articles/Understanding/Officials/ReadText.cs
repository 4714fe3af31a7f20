using NewsSearch.Articles.Understanding.Places;
using NewsSearch.Articles.Understanding.Words;
using NewsSearch.Catalogue.Mentions;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>An article cut into words, with the places and people's names that stand in it.</summary>
internal sealed class ReadText
{
    private readonly int[] _placeAt;
    private readonly int[] _nameAt;

    public ReadText(string text, List<Word> words, List<PlaceMention> places, DateOnly day)
    {
        Text = text;
        Words = words;
        Places = places;
        Day = day;
        _placeAt = new int[words.Count];
        _nameAt = new int[words.Count];
        Array.Fill(_placeAt, -1);
        Array.Fill(_nameAt, -1);
        for (int word = 0, place = 0; word < words.Count && place < places.Count; word++)
        {
            while (place < places.Count && places[place].NameStart < words[word].Start) place++;
            if (place < places.Count && places[place].NameStart == words[word].Start) _placeAt[word] = place;
        }
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public List<PlaceMention> Places { get; }

    public List<PersonName> Names { get; } = [];

    /// <summary>The time that the article speaks of.</summary>
    public DateOnly Day { get; }

    /// <summary>The mention whose name (kind word left out) begins at a word, or null.</summary>
    public PlaceMention? PlaceAt(int word) => _placeAt[word] >= 0 ? Places[_placeAt[word]] : null;

    /// <summary>The name that begins at a word, or null.</summary>
    public PersonName? NameAt(int word) => word < Words.Count && _nameAt[word] >= 0 ? Names[_nameAt[word]] : null;

    public void AddName(PersonName name)
    {
        _nameAt[name.First] = Names.Count;
        Names.Add(name);
    }

    /// <summary>First word at or after an offset.</summary>
    public int WordFrom(int word, int offset)
    {
        while (word < Words.Count && Words[word].Start < offset) word++;
        return word;
    }

    /// <summary>The text from one word to another, both included.</summary>
    public string Slice(int first, int last) => Text[Words[first].Start..Words[last].End];
}
