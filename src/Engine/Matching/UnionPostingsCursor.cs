using System.Buffers;
using System.Numerics;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Matching;

/// <summary>The postings of several terms as those of one: frequencies added up, positions merged.</summary>
/// <remarks>
/// <para>The terms are read one after the other into a window of documents, a bit and a sum of frequencies each, and the
/// window is then walked bit by bit: every posting costs a few operations, however many terms there are, where a heap
/// of cursors pays for its order with each.</para>
/// <para>Two of the terms at one position (a form stacked on another) are two occurrences, and <see cref="Positions"/>
/// then names that position twice.</para>
/// </remarks>
internal sealed class UnionPostingsCursor : PostingsCursor
{
    // Large enough that a term's turn costs little, small enough that a rare companion does not make us read far ahead.
    public const int WindowSize = 2048;

    private readonly PostingsCursor[] _terms;
    private readonly Func<PostingsCursor[]> _openAgain;
    private readonly ulong[] _bits = new ulong[WindowSize / 64];
    private readonly bool _hasFrequencies;
    private readonly long _cost;
    private PostingsCursor[]? _positionTerms;
    private int[] _frequencies = [];
    private int[] _positions = [];
    private int _windowStart = -WindowSize;

    /// <summary>Takes over cursors of the terms.</summary>
    /// <param name="terms">At least one, all before their first document.</param>
    /// <param name="frequencies">False where only the documents count: frequencies and positions are not to be asked for then.</param>
    /// <param name="openAgain">
    /// Opens the same cursors anew: those that fill windows run ahead of the current document, so positions are read by
    /// a second set, and only where they are asked for.
    /// </param>
    public UnionPostingsCursor(PostingsCursor[] terms, bool frequencies, Func<PostingsCursor[]> openAgain)
    {
        _hasFrequencies = frequencies;
        _terms = terms;
        _openAgain = openAgain;
        _cost = terms.Sum(static term => term.Cost);
    }

    public override long Cost => _cost;

    public override int Frequency => _frequencies[Document - _windowStart];

    public override int Next() => MoveTo(Document + 1);

    public override int Advance(int target) => MoveTo(target);

    public override ReadOnlySpan<int> Positions()
    {
        int frequency = Frequency;
        int count = 0;
        foreach (PostingsCursor term in _positionTerms ??= _openAgain())
        {
            int at = term.Document;
            if (at < Document) at = term.Advance(Document);
            if (at != Document) continue;
            ReadOnlySpan<int> positions = term.Positions();
            if (positions.Length == frequency) return positions;
            if (_positions.Length < frequency) _positions = new int[Math.Max(frequency, 2 * _positions.Length)];
            positions.CopyTo(_positions.AsSpan(count));
            count += positions.Length;
        }

        Span<int> merged = _positions.AsSpan(0, count);
        merged.Sort();
        return merged;
    }

    /// <inheritdoc/>
    public override void AddImpacts(int first, Span<float> impacts, in FieldNorms norms, ReadOnlySpan<ulong> candidates)
    {
        foreach (PostingsCursor term in _terms) term.AddImpacts(first, impacts, norms, candidates);
    }

    /// <inheritdoc/>
    /// <remarks>Impacts grow with the frequency as frequencies add up, so the union costs one scoring of the run.</remarks>
    public override void AddScores(int first, Span<float> scores, float weight, float bar, in FieldNorms norms, ReadOnlySpan<ulong> candidates)
    {
        float[] rented = ArrayPool<float>.Shared.Rent(scores.Length);
        Span<float> impacts = rented.AsSpan(0, scores.Length);
        impacts.Clear();
        AddImpacts(first, impacts, norms, candidates);
        BoundRun.AddScores(scores, impacts, weight);
        ArrayPool<float>.Shared.Return(rented);
    }

    private int MoveTo(int target)
    {
        int offset = target - _windowStart;
        if (offset < WindowSize)
        {
            int word = offset >> 6;
            ulong rest = _bits[word] & (ulong.MaxValue << offset);
            while (rest == 0 && ++word < _bits.Length) rest = _bits[word];
            if (rest != 0) return Document = _windowStart + (word << 6) + BitOperations.TrailingZeroCount(rest);
            target = _windowStart + WindowSize;
        }

        return Document = FillWindow(target);
    }

    /// <summary>Fills the window that holds the first document at or after the target, and gives that document.</summary>
    private int FillWindow(int target)
    {
        int first = End;
        foreach (PostingsCursor term in _terms)
        {
            int at = term.Document;
            if (at < target) at = term.Advance(target);
            first = Math.Min(first, at);
        }

        if (first == End) return End;
        // Not before a window is walked: the scores of given documents are summed term by term.
        if (_hasFrequencies && _frequencies.Length == 0) _frequencies = BlockBuffers.TakeWindow();
        Array.Clear(_bits);
        _windowStart = first & ~(WindowSize - 1);
        foreach (PostingsCursor term in _terms) term.Fill(_windowStart, _bits, _frequencies);
        return first;
    }
}
