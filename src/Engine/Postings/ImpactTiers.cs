using System.Runtime.InteropServices;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Postings;

/// <summary>
/// The postings of a frequent term by what they are worth: two bits each tell a posting's tier, and each tier has
/// <see cref="Impacts"/> that bound the scores in it.
/// </summary>
/// <remarks>
/// Blocks follow the order of documents, and nearly every block has one document that is worth much; tiers follow
/// worth. Two bits leave a hundred of a query's ten thousand matches to be scored.
/// </remarks>
internal static class ImpactTiers
{
    /// <summary>Tiers, from what is worth least to what is worth most.</summary>
    public const int Count = 4;

    /// <summary>Tier <c>t</c> and those above it have at most one of <c>4^t</c> postings.</summary>
    public const int Share = 4;

    /// <summary>
    /// Words of the pairs that bound a tier. A tier ends along a curve, from low frequencies in short documents to high
    /// ones in long documents, which the four pairs of a block would follow badly.
    /// </summary>
    public const int BoundWords = 8;

    /// <summary>Words of the pairs of all tiers, with which the tiers begin.</summary>
    public const int AllBoundWords = Count * BoundWords;

    /// <summary>Words of one of the two planes of bits; one more than there are bits for, so that two words can always be read.</summary>
    public static int PlaneWords(int documentFrequency) => (int)((documentFrequency + 63L) >> 6) + 1;

    /// <summary>64-bit words of the tiers of a term: the bounds of each and both planes.</summary>
    public static int Words(int documentFrequency) => AllBoundWords + (2 * PlaneWords(documentFrequency));

    /// <summary>Finds the tiers of the postings of a term.</summary>
    internal sealed class Builder
    {
        private const int Grades = 1024;

        private readonly Impacts.Builder _impacts = new();
        private readonly float[] _inverse = new float[byte.MaxValue + 1];
        private readonly int[] _codes = new int[byte.MaxValue + 1];
        private readonly int[] _grades = new int[Grades];
        private readonly byte[] _tiers = new byte[Grades];
        private readonly int[] _largest = new int[Count * (byte.MaxValue + 1)];
        private int[] _frequencies = new int[256];
        private byte[] _lengths = new byte[256];
        private ulong[] _words = [];
        private int _count;

        /// <summary>Adds the next posting.</summary>
        public void Add(int frequency, byte lengthCode)
        {
            if (_count == _frequencies.Length)
            {
                Array.Resize(ref _frequencies, 2 * _count);
                Array.Resize(ref _lengths, 2 * _count);
            }

            _frequencies[_count] = frequency;
            _lengths[_count++] = lengthCode;
        }

        /// <summary>Forgets the postings.</summary>
        public void Clear() => _count = 0;

        /// <summary>The words as they stand in the file, of at least one posting; valid until the next call, and the postings are forgotten.</summary>
        public ReadOnlySpan<ulong> Take()
        {
            int words = Words(_count);
            if (_words.Length < words) _words = new ulong[Math.Max(words, 2 * _words.Length)];
            Span<ulong> taken = _words.AsSpan(0, words);
            taken.Clear();
            Array.Clear(_largest);
            SumUpNorms();
            FindTiers();
            Span<ulong> low = taken.Slice(AllBoundWords, PlaneWords(_count));
            Span<ulong> high = taken[(AllBoundWords + PlaneWords(_count))..];
            for (int i = 0; i < _count; i++)
            {
                byte code = _lengths[i];
                uint tier = _tiers[GradeOf(i)];
                low[i >> 6] |= (ulong)(tier & 1) << i;
                high[i >> 6] |= (ulong)(tier >> 1) << i;
                ref int largest = ref _largest[((int)tier << 8) | code];
                largest = Math.Max(largest, _frequencies[i]);
            }

            for (int tier = 0; tier < Count; tier++) TakeBound(tier, taken.Slice(tier * BoundWords, BoundWords));
            _count = 0;
            return taken;
        }

        // What postings are worth depends on the index's average length, which nobody knows yet: that of the documents
        // with the term has to do. It decides the tiers only; their bounds hold for any.
        private void SumUpNorms()
        {
            Array.Clear(_codes);
            foreach (byte code in _lengths.AsSpan(0, _count)) _codes[code]++;
            long sum = 0;
            for (int code = 0; code < _codes.Length; code++) sum += _codes[code] * (long)FieldLengthCode.Decode((byte)code);
            var average = (float)Math.Max(1, sum / (double)_count);
            for (int code = 0; code < _codes.Length; code++) _inverse[code] = Bm25.InverseNorm(FieldLengthCode.Decode((byte)code), average);
        }

        private void FindTiers()
        {
            Array.Clear(_grades);
            for (int i = 0; i < _count; i++) _grades[GradeOf(i)]++;
            int above = 0;
            for (int grade = Grades - 1; grade >= 0; grade--)
            {
                above += _grades[grade];
                int tier = Count - 1;
                for (int share = 1 << (2 * tier); tier > 0 && above > _count / share; share /= Share) tier--;
                _tiers[grade] = (byte)tier;
            }
        }

        // The score, as a share of the best there can be.
        private int GradeOf(int posting)
        {
            float impact = _frequencies[posting] * _inverse[_lengths[posting]];
            return Math.Min(Grades - 1, (int)(Grades * (impact / (1 + impact))));
        }

        private void TakeBound(int tier, Span<ulong> words)
        {
            bool any = false;
            for (int code = 0; code <= byte.MaxValue; code++)
            {
                int largest = _largest[(tier << 8) | code];
                if (largest == 0) continue;
                _impacts.Add(largest, (byte)code);
                any = true;
            }

            if (any) _impacts.Take(MemoryMarshal.AsBytes(words));
        }
    }
}
