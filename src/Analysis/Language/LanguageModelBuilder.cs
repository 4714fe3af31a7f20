using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Analysis.Language;

/// <summary>Learns a <see cref="LanguageModel"/> from texts: which words there are, and which follow which.</summary>
/// <remarks>
/// One instance serves one thread. The same texts in the same order give the same model. Memory is bounded (about 80
/// MiB) whatever is read: of very many different pairs the rarest are forgotten.
/// </remarks>
public sealed class LanguageModelBuilder
{
    // Names and misprints of a million articles; more are no words.
    private const int MaxWordsSeen = 1 << 20;
    private const int MaxPairsSeen = 3 << 19;
    private const ulong FirstWord = LanguageModel.FirstWord;

    private readonly VietnameseAnalyzer _analyzer = new();
    private readonly WordTable _words = new(MaxWordsSeen);
    private readonly PairCounts _pairs = new(MaxPairsSeen);
    private readonly Counter _counter;

    /// <summary>Creates an empty one.</summary>
    public LanguageModelBuilder() => _counter = new Counter(this);

    /// <summary>Words read so far.</summary>
    public long TokenCount { get; private set; }

    /// <summary>Learns from a text; no word is taken to follow the last of another text.</summary>
    /// <param name="text">Any UTF-16.</param>
    public void Learn(ReadOnlySpan<char> text)
    {
        _analyzer.Analyze(text, _counter);
        _counter.End();
    }

    /// <summary>What was learned so far.</summary>
    public LanguageModel Build()
    {
        int[] byCount = [.. Enumerable.Range(0, _words.Count)
            .OrderByDescending(_words.CountOf)
            .ThenBy(word => word)
            .Take(LanguageModel.MaxWords)];
        Array.Sort(byCount, (a, b) => _words.Key(a).SequenceCompareTo(_words.Key(b)));
        var keys = new byte[byCount.Length][];
        var counts = new long[byCount.Length];
        var numbers = new ushort[_words.Count + (int)FirstWord];
        numbers.AsSpan().Fill(LanguageModel.Other);
        numbers[LanguageModel.Boundary] = LanguageModel.Boundary;
        for (int i = 0; i < byCount.Length; i++)
        {
            keys[i] = _words.Key(byCount[i]).ToArray();
            counts[i] = _words.CountOf(byCount[i]);
            numbers[byCount[i] + (int)FirstWord] = (ushort)(i + (int)FirstWord);
        }

        return LanguageModel.Of(keys, counts, Pairs(numbers));
    }

    // Ascending, each pair once: words left out have become one.
    private List<(uint Pair, int Count)> Pairs(ushort[] numbers)
    {
        var pairs = new List<(uint Pair, int Count)>(_pairs.Count);
        foreach ((ulong pair, int count) in _pairs.All()) pairs.Add((((uint)numbers[(int)(pair >> 32)] << 16) | numbers[(int)(uint)pair], count));
        pairs.Sort(static (a, b) => a.Pair.CompareTo(b.Pair));
        int last = -1;
        for (int i = 0; i < pairs.Count; i++)
        {
            if (last >= 0 && pairs[last].Pair == pairs[i].Pair) pairs[last] = (pairs[last].Pair, pairs[last].Count + pairs[i].Count);
            else pairs[++last] = pairs[i];
        }

        pairs.RemoveRange(last + 1, pairs.Count - last - 1);
        return pairs;
    }

    private sealed class Counter(LanguageModelBuilder builder) : ITokenSink
    {
        private ulong _previous = LanguageModel.Boundary;

        public void Accept(in Token token)
        {
            if (token.PositionIncrement == 0) return;
            if (token.PositionIncrement > 1) End();
            builder.TokenCount++;
            int word = token.Kind is TokenKind.Word or TokenKind.Acronym ? builder._words.Add(token.Term) : WordTable.Full;
            Follow(word == WordTable.Full ? LanguageModel.Other : (ulong)word + FirstWord);
        }

        public void End()
        {
            if (_previous != LanguageModel.Boundary) Follow(LanguageModel.Boundary);
        }

        private void Follow(ulong word)
        {
            builder._pairs.Add((_previous << 32) | word);
            _previous = word;
        }
    }
}
