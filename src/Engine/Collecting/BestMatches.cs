using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>Scores the matches of a segment that may reach the page, and no others.</summary>
/// <remarks>
/// Which those are follows from the impacts that stand with the postings (S. Ding, T. Suel: Faster Top-k Document
/// Retrieval Using Block-Max Indexes, 2011), as soon as there is a page of hits to compare with. So first the best
/// documents of the most promising run are scored: the worst of them is a floor under which no document need be looked
/// at. Then all follow in their order, which keeps ties in order.
/// </remarks>
/// <param name="query">The query.</param>
/// <param name="segment">Index of the segment.</param>
/// <param name="reader">The segment.</param>
/// <param name="best">Receives the hits.</param>
/// <param name="window">Room to work in.</param>
/// <param name="cancellation">Watched from stripe to stripe.</param>
// Buffers on the stack are written before they are read: clearing them took as long as scoring a few documents.
[SkipLocalsInit]
internal sealed class BestMatches(Weight query, int segment, SegmentReader reader, TopHits best, MatchWindow window, CancellationToken cancellation)
{
    // Fewer matches are scored in the time that finding the best of them takes.
    private const int FewMatches = 128;

    // A page deeper than this is not filled by a few documents.
    private const int MaxFloorHits = 256;

    // So many are scored in the time that narrowing them further takes.
    private const int FewSelected = 1024;

    // How often the bar for the first documents is moved until there are enough and not too many.
    private const int MaxTries = 6;

    // Whether hits of the segment were offered out of their order, so that an earlier document may yet come in with the
    // score of the worst.
    private bool _isUnordered;

    /// <summary>Offers the matches.</summary>
    /// <param name="matches">A bit a document.</param>
    /// <param name="count">How many.</param>
    public void Offer(ReadOnlySpan<ulong> matches, int count)
    {
        if (query.ConstantScore is { } constant)
        {
            OfferConstant(matches, constant);
            return;
        }

        if (count > FewMatches && OfferByTiers(matches, count)) return;
        float floor = count <= FewMatches || best.Count == best.Capacity ? 0 : Floor(matches);
        if (query.Open(segment, cancellation) is { } scorer) OfferAbove(scorer, matches, MathF.BitDecrement(floor), count > FewMatches);
    }

    private void OfferConstant(ReadOnlySpan<ulong> matches, float score)
    {
        ulong key = TopHits.KeyOf(score);
        int windows = MatchWindow.CountFor(reader.MaxDocument);
        for (int number = 0; number < windows && (best.Count < best.Capacity || key > best.Threshold); number++)
        {
            int count = MatchWindow.List(matches, number, window.Documents);
            foreach (int document in window.Documents.AsSpan(0, count)) best.Offer(key, reader.DocumentBase + document);
        }
    }

    // Which matches can come above the bar is known from their tiers: few.
    private bool OfferByTiers(ReadOnlySpan<ulong> matches, int count)
    {
        if (best.Capacity > MaxFloorHits || query.Open(segment, cancellation) is not { } scorer) return false;
        if (best.Count == best.Capacity && scorer.MaxScoreIn(0, reader.MaxDocument) <= TopHits.ScoreOf(best.Threshold)) return true;
        using var bounds = new TieredBounds();
        if (!scorer.TryAddTiers(bounds, matches, isRequired: true) || !double.IsFinite(bounds.MaxScore)) return false;
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(matches.Length);
        Span<ulong> selected = rented.AsSpan(0, matches.Length);
        ReadOnlySpan<int> offered = best.Count == best.Capacity ? [] : OfferHighest(bounds, matches, count, selected);
        float bar = Bar(-1);
        bounds.Select(matches, bar, selected);
        foreach (int document in offered) selected[document >> 6] &= ~(1UL << document);
        if (Bitmaps.Count(selected) <= FewSelected) Score(scorer, 0, selected, bar);
        else OfferAbove(scorer, selected, bar, narrows: true);
        ArrayPool<ulong>.Shared.Return(rented);
        return true;
    }

    // As many documents of the highest tiers as make a page: the worst of them is a floor for the others.
    private ReadOnlySpan<int> OfferHighest(TieredBounds bounds, ReadOnlySpan<ulong> matches, int count, Span<ulong> selected)
    {
        double bar = bounds.BarFor(count, reader.MaxDocument, 2 * best.Capacity);
        (double low, double high) = (bounds.MinScore * 0.99, bounds.MaxScore);
        for (int tries = 0; tries < MaxTries; tries++)
        {
            bounds.Select(matches, bar, selected);
            int found = Bitmaps.Count(selected);
            if (found >= best.Capacity && found <= MatchWindow.Size / 4) break;
            if (found < best.Capacity) high = bar;
            else low = bar;
            // The last bar is one that was not too high.
            bar = tries == MaxTries - 2 ? low : (low + high) / 2;
        }

        // More will do, whichever they are, where many are equally good.
        Span<int> documents = window.Documents.AsSpan(0, Bitmaps.ListFirst(selected, window.Documents));
        if (documents.Length < best.Capacity || query.Open(segment, cancellation) is not { } scorer) return [];
        scorer.Score(documents, areMatches: true, window.Scores);
        for (int i = 0; i < documents.Length; i++) best.Offer(TopHits.KeyOf(window.Scores[i]), reader.DocumentBase + documents[i]);
        _isUnordered = true;
        return documents;
    }

    // What a score has to exceed.
    private float Bar(float least)
    {
        if (best.Count < best.Capacity) return least;
        float worst = TopHits.ScoreOf(best.Threshold);
        return Math.Max(least, _isUnordered ? MathF.BitDecrement(worst) : worst);
    }

    // The k-th best score of some documents: at least as many reach it.
    private float Floor(ReadOnlySpan<ulong> matches)
    {
        if (best.Capacity > MaxFloorHits || query.Open(segment, cancellation) is not { } scorer) return 0;
        int run = MostPromisingRun(scorer, matches);
        if (run < 0) return 0;
        ReadOnlySpan<int> documents = MostPromising(scorer, run, matches.Slice(run, Math.Min(Scorer.RunWords, matches.Length - run)));
        if (documents.Length < best.Capacity) return 0;
        scorer.Score(documents, areMatches: true, window.Scores);
        float least = float.PositiveInfinity;
        foreach (float score in window.Scores.AsSpan(0, documents.Length)) least = Math.Min(least, score);
        return least;
    }

    private static int MostPromisingRun(Scorer scorer, ReadOnlySpan<ulong> matches)
    {
        int run = -1;
        double most = 0;
        for (int first = 0; first < matches.Length; first += Scorer.RunWords)
        {
            int words = Math.Min(Scorer.RunWords, matches.Length - first);
            if (!matches.Slice(first, words).ContainsAnyExcept(0UL)) continue;
            double bound = scorer.MaxScoreIn(first * 64, (first + words) * 64);
            if (!double.IsFinite(bound)) return -1;
            if (bound > most) (run, most) = (first, bound);
        }

        return run;
    }

    // The matches of a run with the largest bounds, ascending.
    private ReadOnlySpan<int> MostPromising(Scorer scorer, int run, ReadOnlySpan<ulong> matches)
    {
        float[] rented = ArrayPool<float>.Shared.Rent(matches.Length * 64);
        Span<float> bounds = rented.AsSpan(0, matches.Length * 64);
        bounds.Clear();
        scorer.AddBounds(run * 64, bounds, -1, matches);
        var hits = new TopHits(best.Capacity);
        Span<ulong> word = stackalloc ulong[1];
        for (int i = 0; i < matches.Length; i++)
        {
            word[0] = matches[i];
            if (hits.Count == hits.Capacity) BoundRun.KeepAbove(word, bounds.Slice(i * 64, 64), TopHits.ScoreOf(hits.Threshold));
            for (ulong rest = word[0]; rest != 0; rest &= rest - 1)
            {
                int offset = (i * 64) + BitOperations.TrailingZeroCount(rest);
                hits.Offer(TopHits.KeyOf(bounds[offset]), (run * 64) + offset);
            }
        }

        ArrayPool<float>.Shared.Return(rented);
        Span<int> documents = window.Documents.AsSpan(0, hits.Count);
        int count = 0;
        foreach ((_, int document) in hits.Take()) documents[count++] = document;
        documents.Sort();
        return documents;
    }

    /// <summary>Offers the matches whose score is above a bar, in order.</summary>
    private void OfferAbove(Scorer scorer, ReadOnlySpan<ulong> matches, float bar, bool narrows)
    {
        Span<ulong> selected = stackalloc ulong[Scorer.RunWords];
        for (int first = 0; first < matches.Length; first += Scorer.RunWords)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<ulong> stripe = matches.Slice(first, Math.Min(Scorer.RunWords, matches.Length - first));
            if (!stripe.ContainsAnyExcept(0UL)) continue;
            bar = Bar(bar);
            Span<ulong> bits = selected[..stripe.Length];
            stripe.CopyTo(bits);
            if (narrows && bar >= 0) scorer.Narrow(first * 64, bits, bar);
            Score(scorer, first, bits, bar);
        }
    }

    // As many at a time as a window holds, from wherever in the stripe they are: a clause's turn costs the same for few.
    private void Score(Scorer scorer, int firstWord, ReadOnlySpan<ulong> bits, float bar)
    {
        int count = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            if (bits[word] == 0) continue;
            if (count > MatchWindow.Size - 64) bar = Score(scorer, ref count, bar);
            count += Bitmaps.List(bits.Slice(word, 1), (firstWord + word) * 64, window.Documents.AsSpan(count));
        }

        if (count > 0) Score(scorer, ref count, bar);
    }

    private float Score(Scorer scorer, ref int count, float bar)
    {
        ReadOnlySpan<int> documents = window.Documents.AsSpan(0, count);
        bar = Bar(bar);
        if (bar > 0) scorer.OnlyAbove(bar);
        scorer.Score(documents, areMatches: true, window.Scores);
        for (int i = 0; i < documents.Length; i++)
        {
            if (window.Scores[i] > bar) best.Offer(TopHits.KeyOf(window.Scores[i]), reader.DocumentBase + documents[i]);
        }

        count = 0;
        return bar;
    }
}
