namespace NewsSearch.Analysis.Language;

/// <summary>
/// What a corpus taught about its own language: its words, how often each comes, and how often one follows another.
/// </summary>
/// <remarks>
/// <para>A word is a number from <see cref="FirstWord"/> on, in ascending order of its key, so all spellings of one
/// folded form are neighbours. <see cref="Boundary"/> is the begin or end of a sentence, <see cref="Other"/> a number,
/// a date or a word too rare to be kept.</para>
/// <para>Immutable; safe from any thread. About 4 bytes a pair.</para>
/// </remarks>
public sealed class LanguageModel
{
    /// <summary>Stands where a sentence begins or ends.</summary>
    public const int Boundary = 0;

    /// <summary>Stands for whatever is no word of the model.</summary>
    public const int Other = 1;

    /// <summary>The number of the first word.</summary>
    public const int FirstWord = 2;

    /// <summary>Most words of a model: numbers fit into 16 bits. The commonest are kept.</summary>
    public const int MaxWords = 60_000;

    /// <summary>Most pairs of a model. The commonest are kept.</summary>
    public const int MaxPairs = 2_000_000;

    private const double Discount = 0.75;

    private readonly byte[][] _keys;
    private readonly long[] _counts;
    private readonly int[] _rows;
    private readonly ushort[] _followers;
    private readonly byte[] _pairCodes;
    private readonly long[] _leftCounts;

    internal LanguageModel(byte[][] keys, long[] counts, long[] leftCounts, int[] rows, ushort[] followers, byte[] pairCodes)
    {
        (_keys, _counts, _leftCounts, _rows, _followers, _pairCodes) = (keys, counts, leftCounts, rows, followers, pairCodes);
        TokenCount = counts.Sum();
    }

    /// <summary>A model of words and pairs.</summary>
    /// <param name="keys">The words' keys, ascending; at most <see cref="MaxWords"/>.</param>
    /// <param name="counts">How often each comes.</param>
    /// <param name="pairs">Left word times 65,536 plus right word, ascending, each once; the rarest beyond <see cref="MaxPairs"/> are left out.</param>
    internal static LanguageModel Of(byte[][] keys, long[] counts, List<(uint Pair, int Count)> pairs)
    {
        int least = 1;
        while (pairs.Count(pair => pair.Count >= least) > MaxPairs) least++;
        var leftCounts = new long[keys.Length + FirstWord];
        var rows = new int[leftCounts.Length + 1];
        var followers = new List<ushort>(Math.Min(pairs.Count, MaxPairs));
        var codes = new List<byte>(followers.Capacity);
        foreach ((uint pair, int count) in pairs)
        {
            int left = (int)(pair >> 16);
            leftCounts[left] += count;
            if (count < least) continue;
            rows[left + 1]++;
            followers.Add((ushort)pair);
            codes.Add(CountCode.Of(count));
        }

        for (int row = 1; row < rows.Length; row++) rows[row] += rows[row - 1];
        return new LanguageModel(keys, counts, leftCounts, rows, [.. followers], [.. codes]);
    }

    /// <summary>Reads a model from bytes.</summary>
    /// <exception cref="FormatException">They are no model, or of another version.</exception>
    public static LanguageModel Read(ReadOnlySpan<byte> bytes) => ModelReader.Read(bytes);

    /// <summary>The model as bytes, two to three a pair.</summary>
    public byte[] ToBytes() => ModelWriter.Write(this);

    /// <summary>Words; their numbers run from <see cref="FirstWord"/>.</summary>
    public int WordCount => _keys.Length;

    /// <summary>Pairs.</summary>
    public int PairCount => _followers.Length;

    /// <summary>Occurrences of all words.</summary>
    public long TokenCount { get; }

    /// <summary>The key of a word (<see cref="TermKey"/>).</summary>
    public ReadOnlySpan<byte> Key(int word) => _keys[word - FirstWord];

    /// <summary>How often a word comes.</summary>
    public long Count(int word) => _counts[word - FirstWord];

    /// <summary>How often anything follows a word or <see cref="Boundary"/> or <see cref="Other"/>.</summary>
    public long LeftCount(int word) => _leftCounts[word];

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        int word = LowerBound(key);
        return word < WordCount && key.SequenceEqual(_keys[word]) ? word + FirstWord : -1;
    }

    /// <summary>The words of one folded form: from First to End, End exclusive.</summary>
    /// <param name="key">A key with that folded form.</param>
    public (int First, int End) Spellings(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> folded = TermKey.Folded(key);
        Span<byte> prefix = stackalloc byte[folded.Length + 1];
        folded.CopyTo(prefix);
        prefix[^1] = TermKey.Separator;
        int first = LowerBound(prefix);
        int end = first;
        while (end < WordCount && _keys[end].AsSpan().StartsWith(prefix)) end++;
        return (first + FirstWord, end + FirstWord);
    }

    /// <summary>The words whose folded form begins so: from First to End, End exclusive.</summary>
    /// <param name="key">A key with that beginning as its folded form.</param>
    public (int First, int End) Beginning(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> prefix = TermKey.Folded(key);
        int first = LowerBound(prefix);

        // No byte of UTF-8 is 0xFF: all words that begin so are smaller than this.
        Span<byte> after = stackalloc byte[prefix.Length + 1];
        prefix.CopyTo(after);
        after[^1] = 0xFF;
        return (first + FirstWord, LowerBound(after) + FirstWord);
    }

    /// <summary>The words that follow one, ascending.</summary>
    public ReadOnlySpan<ushort> Followers(int word) => _followers.AsSpan(_rows[word], _rows[word + 1] - _rows[word]);

    /// <summary>How often one word follows another, within 5 %; 0 for a pair that was not kept.</summary>
    public double PairCountOf(int left, int right)
    {
        int at = Followers(left).BinarySearch((ushort)right);
        return at < 0 ? 0 : CountCode.Decode(_pairCodes[_rows[left] + at]);
    }

    /// <summary>Natural logarithm of the probability of a word after another.</summary>
    /// <remarks>
    /// Absolute discounting, interpolated: (c(l,r) - D) / c(l) + D n(l) / c(l) P(r), where n(l) is the number of words
    /// that follow l, and P(r) the share of r among all words.
    /// </remarks>
    /// <param name="left">A word, <see cref="Boundary"/> or <see cref="Other"/>.</param>
    /// <param name="right">The same.</param>
    public double LogProbability(int left, int right)
    {
        double share = Share(right);
        double before = _leftCounts[left];
        if (before == 0) return Math.Log(share);
        double pair = PairCountOf(left, right);
        double kept = Math.Max(0, pair - Discount) / before;
        double freed = Math.Max(Discount * Followers(left).Length, 1) / before;
        return Math.Log(kept + (freed * share));
    }

    /// <summary>Natural logarithm of the probability of a word anywhere.</summary>
    public double LogProbability(int word) => Math.Log(Share(word));

    private double Share(int word) => ((word < FirstWord ? _leftCounts[word] : _counts[word - FirstWord]) + 0.5) / (TokenCount + 1);

    /// <summary>The count codes of the pairs of a word, beside <see cref="Followers"/>.</summary>
    internal ReadOnlySpan<byte> PairCodes(int word) => _pairCodes.AsSpan(_rows[word], _rows[word + 1] - _rows[word]);

    private int LowerBound(ReadOnlySpan<byte> key)
    {
        int low = 0;
        int high = _keys.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_keys[middle].AsSpan().SequenceCompareTo(key) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
