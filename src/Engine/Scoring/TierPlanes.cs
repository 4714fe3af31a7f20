using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Scoring;

/// <summary>The documents of one term by their tiers: a bit a document of the segment, set where it is in a tier or in a higher one.</summary>
/// <param name="room">Room for a plane a tier; whatever it holds is overwritten.</param>
/// <param name="words">Words of a plane.</param>
internal sealed class TierPlanes(ulong[] room, int words)
{
    /// <summary>What impacts are at most, by tier; 0 for one that is empty.</summary>
    public float[] Impacts { get; } = new float[ImpactTiers.Count];

    /// <summary>About how many documents a tier and those above it have.</summary>
    public int[] Documents { get; } = new int[ImpactTiers.Count];

    /// <summary>The room.</summary>
    public ulong[] Room => room;

    /// <summary>The documents of a tier and of those above; of documents that were no candidates, any. Of the lowest: all of the term.</summary>
    public Span<ulong> AtLeast(int tier) => room.AsSpan(tier * words, words);
}
