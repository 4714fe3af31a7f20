using Lucene.Net.Util;
using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>Which terms of a field count, before an index is known.</summary>
/// <param name="Prefix">Leading bytes of their keys; for given keys empty.</param>
/// <param name="Keys">The keys themselves, or null where a range of the dictionary is meant.</param>
/// <param name="Accepts">Which keys of the range count, or null for all.</param>
/// <param name="MaxTerms">Most terms of the range, those of most documents first.</param>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed record TermSelection(byte[] Prefix, IReadOnlyList<byte[]>? Keys, TermCondition? Accepts, int MaxTerms)
{
    /// <summary>Most spellings that one word may stand for.</summary>
    public const int DefaultMaxTerms = 1024;

    /// <summary>Given keys; those that an index lacks match nothing.</summary>
    public static TermSelection Of(params IReadOnlyList<byte[]> keys) => new([], keys, null, keys.Count);

    /// <summary>The keys that begin with some bytes.</summary>
    public static TermSelection Range(byte[] prefix, TermCondition? accepts = null, int maxTerms = DefaultMaxTerms) => new(prefix, null, accepts, maxTerms);

    /// <summary>What a pattern of the query analyzer stands for.</summary>
    public static TermSelection Of(TermPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        byte[] key = pattern.Key;
        byte[] folded = TermKey.Folded(key).ToArray();
        if (pattern.IsPrefix)
        {
            if (pattern.MarksFree) return Range(folded, TermKey.HasMarks(key) ? written => TermKey.SubsumesPrefix(key, written) : null);
            string spelling = TermKey.Decode(key);
            return Range(folded, written => TermKey.Decode(written).StartsWith(spelling, StringComparison.Ordinal));
        }

        if (!pattern.MarksFree) return Of([key]);
        return Range([.. folded, TermKey.Separator], TermKey.HasMarks(key) ? written => TermKey.Subsumes(key, written) : null);
    }
}

/// <summary>Whether a term counts; the same answer for the same key, always.</summary>
/// <param name="key">A <see cref="TermKey"/>.</param>
public delegate bool TermCondition(ReadOnlySpan<byte> key);
