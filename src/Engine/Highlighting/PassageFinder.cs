namespace NewsSearch.Engine.Highlighting;

/// <summary>Picks passages: windows of whole sentences where they fit, rated by what they show of the query.</summary>
internal sealed class PassageFinder
{
    // A word seen in an earlier passage, or before in this one, still says a little.
    private const double RepeatShare = 0.05;

    private readonly string _text;
    private readonly int _maxLength;
    private readonly List<int> _sentences;
    private readonly List<TextRange> _matches;
    private readonly int[] _words;
    private readonly double[] _weights;

    public PassageFinder(string text, IReadOnlyList<TextRange> matches, int maxLength)
    {
        _text = text;
        _maxLength = maxLength;
        _sentences = SentenceScanner.Starts(text);
        _matches = [.. matches.Where(match => match.Start >= 0 && match.End <= text.Length && match.Length > 0)];
        _words = new int[_matches.Count];
        _weights = new double[_matches.Count];
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < _matches.Count; i++)
        {
            string word = text[_matches[i].Start.._matches[i].End];
            if (!numbers.TryGetValue(word, out _words[i])) numbers.Add(word, _words[i] = numbers.Count);

            // A whole phrase is worth its words.
            _weights[_words[i]] = 1 + word.Count(static unit => unit == ' ');
        }
    }

    public List<TextRange> Find(int maxPassages)
    {
        if (_sentences.Count == 0) return [];
        if (_matches.Count == 0) return [Cut(_sentences[0], _sentences[0], 0, _text.Length)];
        var passages = new List<TextRange>();
        var shown = new bool[_matches.Count];
        while (passages.Count < maxPassages && Best(passages, shown) is { } best)
        {
            passages.Add(best);
            for (int i = 0; i < _matches.Count; i++)
            {
                if (_matches[i].Start >= best.Start && _matches[i].End <= best.End) shown[_words[i]] = true;
            }
        }

        passages.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return passages;
    }

    /// <summary>The best window that begins with some match and touches no passage chosen before; both of its ends only move forward.</summary>
    private TextRange? Best(List<TextRange> chosen, bool[] shown)
    {
        var held = new int[_matches.Count];
        double score = 0;
        int last = 0;
        double bestScore = 0;
        (int First, int Last) best = default;
        for (int first = 0; first < _matches.Count; first++)
        {
            int limit = StartFor(_matches[first], chosen) + _maxLength;
            while (last < _matches.Count && (_matches[last].End <= limit || last == first))
            {
                score += held[_words[last]]++ == 0 ? Worth(last, shown) : RepeatShare;
                last++;
            }

            // Of windows with the same words the one where they stand closest together.
            int spread = _matches[last - 1].End - _matches[first].Start;
            double rated = score - RepeatShare * spread / (spread + _maxLength);
            if (rated > bestScore && !IsShown(_matches[first], chosen))
            {
                bestScore = rated;
                best = (first, last - 1);
            }

            score -= --held[_words[first]] == 0 ? Worth(first, shown) : RepeatShare;
        }

        if (bestScore == 0) return null;
        TextRange match = _matches[best.First];
        (int from, int to) = RoomAround(match, chosen);
        return Cut(StartFor(match, chosen), Math.Min(_matches[best.Last].End, to), from, to);
    }

    private double Worth(int match, bool[] shown) => shown[_words[match]] ? RepeatShare : _weights[_words[match]];

    private static bool IsShown(TextRange match, List<TextRange> chosen)
    {
        foreach (TextRange passage in chosen)
        {
            if (match.Start < passage.End && match.End > passage.Start) return true;
        }

        return false;
    }

    /// <summary>The room between the passages already chosen.</summary>
    private (int From, int To) RoomAround(TextRange match, List<TextRange> chosen)
    {
        int from = 0;
        int to = _text.Length;
        foreach (TextRange passage in chosen)
        {
            if (passage.End <= match.Start) from = Math.Max(from, passage.End);
            if (passage.Start >= match.End) to = Math.Min(to, passage.Start);
        }

        return (from, to);
    }

    /// <summary>Where a passage for this match begins: with its sentence, or a few words before where that would take up the room.</summary>
    private int StartFor(TextRange match, List<TextRange> chosen)
    {
        int from = RoomAround(match, chosen).From;
        int sentence = Math.Max(from, SentenceStart(match.Start));
        if (match.End - sentence <= _maxLength * 3 / 5) return SkipSpace(sentence);
        int start = Math.Max(from, match.Start - _maxLength / 4);
        if (match.End - start > _maxLength) start = match.Start;

        // Not inside a word: on to the next one, unless the match itself begins with this one.
        if (start > 0 && start < match.Start && !char.IsWhiteSpace(_text[start - 1]))
        {
            while (start < match.Start && !char.IsWhiteSpace(_text[start])) start++;
        }

        return SkipSpace(start);
    }

    /// <summary>A passage from a start that holds what is needed, as many whole sentences as fit, or else whole words.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="needed">End of the last match in it, if it fits.</param>
    /// <param name="from">Where the room begins, for sentences before it where it comes out short.</param>
    /// <param name="to">Where the room ends.</param>
    private TextRange Cut(int start, int needed, int from, int to)
    {
        int limit = (int)Math.Min(to, (long)start + _maxLength);
        int end = limit == _text.Length ? limit : LastSentenceStart(limit);
        if (end < needed || end <= start || (needed == start && end - start < _maxLength / 2 && end < to)) end = WordEnd(start, limit, Math.Min(needed, limit));
        end = TrimEnd(start, end);

        // A last sentence of three words says little alone.
        for (int earlier = PreviousSentence(start); end - start < _maxLength / 3 && earlier >= from && end - earlier <= _maxLength; earlier = PreviousSentence(start))
        {
            start = earlier;
        }

        return new TextRange(start, end);
    }

    /// <summary>Where to cut at or before a limit so that words stay whole and what is needed stays in.</summary>
    private int WordEnd(int start, int limit, int needed)
    {
        if (limit >= _text.Length || char.IsWhiteSpace(_text[limit])) return limit;
        int end = limit;
        while (end > start && !char.IsWhiteSpace(_text[end - 1])) end--;
        if (end > start && end >= needed) return end;

        // One word fills the passage, or the match lies in one: between characters at least, and the first one whole.
        for (end = limit; end > start; end--)
        {
            if (SentenceScanner.IsBoundary(_text, end)) return end;
        }

        for (end = limit; !SentenceScanner.IsBoundary(_text, end);) end++;
        return end;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return end;
    }

    private int SkipSpace(int index)
    {
        while (index < _text.Length && char.IsWhiteSpace(_text[index])) index++;
        return index;
    }

    private int SentenceStart(int index)
    {
        int at = _sentences.BinarySearch(index);
        return at >= 0 ? index : at == -1 ? 0 : _sentences[~at - 1];
    }

    /// <summary>Start of the last sentence at or before a unit: where whole sentences end.</summary>
    private int LastSentenceStart(int limit) => SentenceStart(limit);

    private int PreviousSentence(int start)
    {
        int at = _sentences.BinarySearch(start);
        int previous = (at >= 0 ? at : ~at) - 1;
        return previous < 0 ? -1 : _sentences[previous];
    }
}
