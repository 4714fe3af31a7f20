using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>
/// Later mentions of people by less than their full name: "ông Cường" is the last man before who is called so, "ông"
/// alone the last one named.
/// </summary>
internal sealed class PersonReferences
{
    private readonly Dictionary<int, (int End, int Name)> _byWord = [];
    private readonly List<(int Word, int End, int Name)> _short = [];

    public PersonReferences(ReadText text)
    {
        Dictionary<string, int> byGivenName = new(StringComparer.Ordinal);
        int name = 0, last = -1;
        for (int i = 0; i < text.Words.Count; i++)
        {
            while (name < text.Names.Count && text.Names[name].Last < i)
            {
                byGivenName[text.Words[text.Names[name].Last].Text] = name;
                last = name++;
            }

            if (text.Words[i].Text is not ("ông" or "bà") || i + 1 >= text.Words.Count || text.NameAt(i + 1) is not null) continue;
            Word next = text.Words[i + 1];
            if (next.Capital && next.Before == Separator.Space)
            {
                if (!byGivenName.TryGetValue(next.Text, out int person)) continue;
                _byWord[i] = (i + 2, person);
                _short.Add((i, i + 2, person));
                last = person;
            }
            else if (last >= 0)
            {
                _byWord[i] = (i + 1, last);
            }
        }
    }

    /// <summary>The name meant by a form of address at a word, or null.</summary>
    public int? At(int word) => _byWord.TryGetValue(word, out var found) ? found.Name : null;

    /// <summary>The last short name ("ông Cường") that ends at or before a word, or null.</summary>
    public (int End, int Name)? Short(int word)
    {
        int low = 0, high = _short.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_short[middle].End <= word) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : (_short[low - 1].End, _short[low - 1].Name);
    }
}
