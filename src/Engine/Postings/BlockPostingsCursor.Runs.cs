using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Postings;

/// <content>What it tells of many documents at once.</content>
// Buffers on the stack are written before they are read.
[SkipLocalsInit]
internal sealed partial class BlockPostingsCursor
{
    /// <inheritdoc/>
    public override int CountLive(ReadOnlySpan<ulong> live)
    {
        if (live.IsEmpty) return _record.DocumentFrequency;
        if (_known?.LiveDocuments is { } known) return known;
        int count = CountCommon(live, live);
        if (_known is not null) _known.LiveDocuments = count;
        return count;
    }

    /// <inheritdoc/>
    public override int CountCommon(ReadOnlySpan<ulong> others, ReadOnlySpan<ulong> live)
    {
        if (_record.BitmapWords > 0) return Bitmaps.CountCommon(Bitmap, others, live);
        if (live.IsEmpty) live = others;
        ulong count = 0;
        for (int block = 0; OpenOnce(block); block++)
        {
            foreach (uint document in _docs.AsSpan(0, _count))
            {
                var word = (int)(document >> 6);
                count += (others[word] & live[word]) >> (int)document & 1;
            }

            if (_record.BlockCount == 0) break;
        }

        return (int)count;
    }

    /// <inheritdoc/>
    public override void AddImpacts(int first, Span<float> impacts, in FieldNorms norms, ReadOnlySpan<ulong> candidates)
    {
        if (AreSparse(candidates))
        {
            AddSingly(first, impacts, norms, candidates, weight: 0);
            return;
        }

        Span<float> computed = stackalloc float[BlockCodec.Size];
        for (int block = FirstBlockOf(first); IsInRun(block, first, impacts.Length); block++)
        {
            if (!OpenOnce(block)) return;
            Compute(computed, norms);
            AddTo(impacts, first, computed);
        }
    }

    /// <inheritdoc/>
    public override void AddScores(int first, Span<float> scores, float weight, float bar, in FieldNorms norms, ReadOnlySpan<ulong> candidates)
    {
        if (AreSparse(candidates))
        {
            AddSingly(first, scores, norms, candidates, weight);
            return;
        }

        Span<float> computed = stackalloc float[BlockCodec.Size];
        ReadOnlySpan<float> bounds = bar > 0 && _record.BlockCount > 0 ? Bounds(norms) : [];
        for (int block = FirstBlockOf(first); IsInRun(block, first, scores.Length); block++)
        {
            if (block < bounds.Length && bounds[block] <= bar) continue;
            if (!OpenOnce(block)) return;
            ScoreBlock(computed, weight, norms);
            AddTo(scores, first, computed);
        }
    }

    /// <summary>The documents of a block; those of the whole list where it has no table.</summary>
    public ReadOnlySpan<uint> DocumentsOf(int block) => OpenOnce(block) ? _docs.AsSpan(0, _count) : [];

    /// <summary>Scores the documents of the block last asked for.</summary>
    /// <param name="scores">Room for a block; what follows the last document's score means nothing.</param>
    /// <param name="weight">boost · idf.</param>
    /// <param name="norms">The field's norms.</param>
    public void ScoreBlock(Span<float> scores, float weight, in FieldNorms norms)
    {
        Compute(scores, norms);
        BoundRun.ToScores(scores[..((_count + 7) & ~7)], weight);
    }

    /// <summary>Adds all postings to those of a term in another segment.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="first">Number there of this segment's first document.</param>
    /// <param name="lengthCodes">Codes of the field's lengths in this segment.</param>
    public void CopyTo(PostingsWriter target, int first, ReadOnlySpan<byte> lengthCodes)
    {
        long occurrences = 0;
        for (int block = 0; OpenBlock(block); block++)
        {
            if (!_repeatsUnpacked) UnpackRepeats();
            target.AddRun(first, _docs.AsSpan(0, _count), _repeats.AsSpan(0, _count), lengthCodes);
            foreach (uint repeats in _repeats.AsSpan(0, _count)) occurrences += repeats + 1;
        }

        for (long block = 0; block * BlockCodec.Size < occurrences; block++) target.AddDistances(Positioned.Distances(block));
    }

    private int FirstBlockOf(int first) => _record.BlockCount == 0 ? 0 : BlockFrom(Entries, first);

    // Whether a block, at or after the first one of a run, may have documents of it.
    private bool IsInRun(int block, int first, int length)
        => block == 0 || (block < _record.BlockCount && Entries[block - 1].LastDocument < (uint)(first + length - 1));

    private void Compute(Span<float> impacts, in FieldNorms norms)
    {
        if (!_repeatsUnpacked) UnpackRepeats();
        ImpactScan.Compute(_docs.AsSpan(0, _count), _repeats.AsSpan(0, _count), norms, impacts);
    }

    // Adds the numbers of the open block's postings to those of a run of documents.
    private void AddTo(Span<float> run, int first, ReadOnlySpan<float> numbers)
    {
        ReadOnlySpan<uint> documents = _docs.AsSpan(0, _count);
        var end = (uint)(first + run.Length);
        int from = documents[0] < (uint)first ? LowerBound(documents, (uint)first) : 0;
        int to = documents[^1] < end ? documents.Length : LowerBound(documents, end);
        // Both ends were just looked for, and the documents between them ascend.
        ref uint document = ref MemoryMarshal.GetReference(documents);
        ref float number = ref MemoryMarshal.GetReference(numbers);
        ref float target = ref MemoryMarshal.GetReference(run);
        for (int i = from; i < to; i++) Unsafe.Add(ref target, (int)Unsafe.Add(ref document, i) - first) += Unsafe.Add(ref number, i);
    }

    private static int LowerBound(ReadOnlySpan<uint> documents, uint target)
    {
        int low = 0;
        int high = documents.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (documents[middle] < target) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
