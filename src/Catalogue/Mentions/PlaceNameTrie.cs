using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Mentions;

/// <summary>
/// The places' names as paths of syllables. Syllables are numbered; a step is one look-up under (node, syllable).
/// </summary>
/// <remarks>Immutable once built; safe from any thread.</remarks>
internal sealed class PlaceNameTrie
{
    private readonly bool _folded;
    private readonly Dictionary<string, int> _syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<PlaceName?> _names = [null];

    /// <param name="provinces">Whose names to hold.</param>
    /// <param name="folded">Whether marks are left out, for texts written without them.</param>
    public PlaceNameTrie(ProvinceCatalogue provinces, bool folded)
    {
        _folded = folded;
        foreach (Province province in provinces.All)
        {
            foreach (string written in ProvinceCatalogue.NamesOf(province))
            {
                (string name, bool hadKind) = WithoutKind(written);
                // A bare name that the short name itself writes with "TP." is not clear without it.
                bool standsAlone = !province.IsHistorical && ((!hadKind && WithoutKind(province.Name).Name != name) || name == province.Name);
                At(name).Add(province, standsAlone);
            }
        }

        foreach (District district in provinces.Districts) At(district.Name).Add(district);
        foreach (Commune commune in provinces.Communes) At(commune.Name).Add(commune);
    }

    public const int Root = 0;

    /// <summary>The number of a syllable in canonical spelling, or -1 where no name contains it.</summary>
    public int Syllable(string canonical)
        => _syllables.GetValueOrDefault(_folded ? VietnameseText.Fold(canonical) : canonical, -1);

    /// <summary>The node after a step, or -1.</summary>
    public int Step(int node, int syllable) => _steps.GetValueOrDefault(Key(node, syllable), -1);

    /// <summary>The name that ends at a node, or null.</summary>
    public PlaceName? NameAt(int node) => _names[node];

    private PlaceName At(string name)
    {
        int node = Root;
        foreach (string word in Spelling.Words(name))
        {
            string spelt = _folded ? VietnameseText.Fold(word) : word;
            if (!_syllables.TryGetValue(spelt, out int syllable)) _syllables.Add(spelt, syllable = _syllables.Count);
            if (!_steps.TryGetValue(Key(node, syllable), out int next))
            {
                next = _names.Count;
                _names.Add(null);
                _steps.Add(Key(node, syllable), next);
            }

            node = next;
        }

        return _names[node] ??= new PlaceName(name);
    }

    private static (string Name, bool HadKind) WithoutKind(string written)
    {
        foreach (string kind in (ReadOnlySpan<string>)["Thành phố ", "Tỉnh ", "Đặc khu ", "Thủ đô ", "Cố đô ", "TP. ", "TP.", "TP "])
        {
            if (written.StartsWith(kind, StringComparison.Ordinal)) return (written[kind.Length..], true);
        }

        return (written, false);
    }

    private static long Key(int node, int syllable) => ((long)node << 32) | (uint)syllable;
}
