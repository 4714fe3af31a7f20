using System.Buffers;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Scoring;

/// <summary>The documents of one term by their tiers: a bit a document of the segment, set where it is in a tier or in a higher one.</summary>
/// <remarks>The planes are rented: <see cref="Return"/> gives them back.</remarks>
/// <param name="words">Words of a bitmap of the segment.</param>
internal sealed class TierPlanes(int words)
{
    // Planes begin where wide loads do not cross into the next one.
    private const int Step = 8;

    private readonly int _stride = StrideOf(words);

    /// <summary>Words from one plane to the next.</summary>
    public static int StrideOf(int words) => (words + (Step - 1)) & ~(Step - 1);

    /// <summary>What impacts are at most, by tier; 0 for one that is empty.</summary>
    public float[] Impacts { get; } = new float[ImpactTiers.Count];

    /// <summary>About how many documents a tier and those above it have.</summary>
    public int[] Documents { get; } = new int[ImpactTiers.Count];

    /// <summary>All planes, the lowest tier's first; what stands between the words of one and the next means nothing.</summary>
    public ulong[] Room { get; } = ArrayPool<ulong>.Shared.Rent(ImpactTiers.Count * StrideOf(words));

    /// <summary>The documents of a tier and of those above; of documents that were no candidates, any. Of the lowest: all of the term.</summary>
    public Span<ulong> AtLeast(int tier) => Room.AsSpan(tier * _stride, words);

    /// <summary>Gives the planes back; nothing is to be asked afterwards.</summary>
    public void Return() => ArrayPool<ulong>.Shared.Return(Room);
}
