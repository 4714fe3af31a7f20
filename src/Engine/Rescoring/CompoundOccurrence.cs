namespace NewsSearch.Engine.Rescoring;

/// <summary>A <see cref="Compound"/> as a <see cref="PassageFinder"/> looks for it.</summary>
/// <param name="Left">Number of its first term.</param>
/// <param name="Right">Number of the term behind it.</param>
/// <param name="DocumentFrequency">Documents with the two side by side.</param>
public readonly record struct CompoundOccurrence(int Left, int Right, long DocumentFrequency);
