using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Mentions;

/// <summary>A name, and every place that bears it.</summary>
/// <param name="Text">The name without its kind word, as the catalogue writes it: "Hậu Giang", "Hồ Chí Minh".</param>
public sealed record PlaceName(string Text)
{
    private readonly List<Province> _provinces = [];
    private readonly List<District> _districts = [];
    private readonly List<Commune> _communes = [];

    /// <summary>Provinces of that name or alias, today's and former ones.</summary>
    public IReadOnlyList<Province> Provinces => _provinces;

    /// <summary>Districts of that name.</summary>
    public IReadOnlyList<District> Districts => _districts;

    /// <summary>Communes, wards, townships and special zones of that name, today's and former ones.</summary>
    public IReadOnlyList<Commune> Communes => _communes;

    /// <summary>
    /// Whether the name alone means a province or district. "Hồ Chí Minh" alone is the man; "1" is a number; a commune's
    /// name alone may be anything.
    /// </summary>
    public bool StandsAlone { get; private set; }

    internal void Add(Province province, bool standsAlone)
    {
        if (!_provinces.Contains(province)) _provinces.Add(province);
        StandsAlone |= standsAlone;
    }

    internal void Add(District district)
    {
        _districts.Add(district);
        // "1" is a number, and a single syllable ("Vinh") mostly a part of something else.
        StandsAlone |= !char.IsAsciiDigit(Text[0]) && Text.Contains(' ');
    }

    internal void Add(Commune commune) => _communes.Add(commune);
}
