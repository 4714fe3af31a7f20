namespace NewsSearch.Analysis.Language;

/// <summary>An acronym that texts explain themselves: "Bảo hiểm xã hội (BHXH)".</summary>
/// <param name="Acronym">Capitals, as the texts write it.</param>
/// <param name="FullForm">Lower case, canonical spelling, words parted by single spaces.</param>
/// <param name="Evidence">Texts that explain it so.</param>
public sealed record HarvestedAcronym(string Acronym, string FullForm, int Evidence);
