namespace NewsSearch.Engine.Rescoring;

/// <summary>A <see cref="Compound"/> as a <see cref="PassageFinder"/> looks for it.</summary>
/// <param name="Left">Number of its first term.</param>
/// <param name="Right">Number of the term behind it.</param>
/// <param name="DocumentFrequency">Documents with the two side by side; of no meaning where it has a weight of its own.</param>
/// <param name="Weight">What it counts for; null for the idf.</param>
public readonly record struct CompoundOccurrence(int Left, int Right, long DocumentFrequency, float? Weight = null)
{
    /// <summary>Whether there is anything to look for.</summary>
    public bool IsKnown => Weight is not null || DocumentFrequency > 0;
}
