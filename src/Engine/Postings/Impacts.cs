using System.Buffers.Binary;

namespace NewsSearch.Engine.Postings;

/// <summary>What bounds the scores of a block: pairs of a frequency and a length such that every document of the block has a pair with no smaller frequency and no greater length.</summary>
/// <remarks>
/// Packed into 8 bytes, the first pair in the lowest two: a frequency (255 stands for any number from there on), then a
/// length code. A score that grows with the frequency and falls with the length is bounded by its largest over the
/// pairs, whatever its other constants are: average lengths and boosts are known only when a query comes.
/// </remarks>
internal static class Impacts
{
    /// <summary>Pairs a block: articles' blocks have 3 to 5 that none of the others covers.</summary>
    public const int Pairs = 4;

    /// <summary>A frequency that stands for itself and all larger ones.</summary>
    public const int UnboundedFrequency = byte.MaxValue;

    /// <summary>Bounds frequency times <paramref name="inverseNorms"/>[length code] over the documents of a block.</summary>
    public static float Bound(ulong impacts, ReadOnlySpan<float> inverseNorms)
    {
        float bound = 0;
        while (true)
        {
            var pair = (ushort)impacts;
            if ((byte)pair == UnboundedFrequency) return float.PositiveInfinity;
            bound = Math.Max(bound, (byte)pair * inverseNorms[pair >> 8]);
            impacts >>= 16;
            // The last pair is repeated, and nothing follows the fourth: a frequency of 0 stands for no document.
            if ((ushort)impacts == pair || impacts == 0) break;
        }

        return bound;
    }

    /// <summary>Bounds frequency times <paramref name="inverseNorms"/>[length code] over the documents of several words of pairs together.</summary>
    public static float Bound(ReadOnlySpan<ulong> impacts, ReadOnlySpan<float> inverseNorms)
    {
        float bound = 0;
        foreach (ulong four in impacts) bound = Math.Max(bound, Bound(four, inverseNorms));
        return bound;
    }

    /// <summary>Gathers the pairs of a block.</summary>
    internal sealed class Builder
    {
        // Of the documents so far, those that no other covers.
        private readonly (byte Frequency, byte Length)[] _pairs = new (byte, byte)[byte.MaxValue + 1];
        private int _count;

        /// <summary>Adds a document.</summary>
        public void Add(int frequency, byte lengthCode)
        {
            var capped = (byte)Math.Min(frequency, UnboundedFrequency);
            int kept = 0;
            for (int i = 0; i < _count; i++)
            {
                (byte otherFrequency, byte otherLength) = _pairs[i];
                if (otherFrequency >= capped && otherLength <= lengthCode) return;
                if (otherFrequency > capped || otherLength < lengthCode) _pairs[kept++] = _pairs[i];
            }

            _pairs[kept++] = (capped, lengthCode);
            _count = kept;
        }

        /// <summary>Packs the pairs, of which too many are joined two by two, and forgets them.</summary>
        public ulong Take()
        {
            Span<byte> packed = stackalloc byte[sizeof(ulong)];
            Take(packed);
            return BinaryPrimitives.ReadUInt64LittleEndian(packed);
        }

        /// <summary>As <see cref="Take()"/>, with as many pairs as there is room for.</summary>
        public void Take(Span<byte> packed)
        {
            int room = packed.Length / 2;
            Span<(byte Frequency, byte Length)> pairs = _pairs.AsSpan(0, _count);
            SortByLength(pairs);
            while (pairs.Length > room) pairs = JoinNearest(pairs);
            for (int i = 0; i < room; i++)
            {
                (byte frequency, byte length) = pairs[Math.Min(i, pairs.Length - 1)];
                packed[2 * i] = frequency;
                packed[(2 * i) + 1] = length;
            }

            _count = 0;
        }

        // A handful; no two have one length.
        private static void SortByLength(Span<(byte Frequency, byte Length)> pairs)
        {
            for (int i = 1; i < pairs.Length; i++)
            {
                (byte Frequency, byte Length) moving = pairs[i];
                int at = i;
                for (; at > 0 && pairs[at - 1].Length > moving.Length; at--) pairs[at] = pairs[at - 1];
                pairs[at] = moving;
            }
        }

        // The two neighbours that lose least get the larger frequency and the smaller length.
        private static Span<(byte Frequency, byte Length)> JoinNearest(Span<(byte Frequency, byte Length)> pairs)
        {
            int best = 0;
            int least = int.MaxValue;
            for (int i = 0; i + 1 < pairs.Length; i++)
            {
                int loss = (pairs[i + 1].Frequency - pairs[i].Frequency) * (pairs[i + 1].Length - pairs[i].Length);
                if (loss >= least) continue;
                least = loss;
                best = i;
            }

            pairs[best].Frequency = pairs[best + 1].Frequency;
            pairs[(best + 2)..].CopyTo(pairs[(best + 1)..]);
            return pairs[..^1];
        }
    }
}
