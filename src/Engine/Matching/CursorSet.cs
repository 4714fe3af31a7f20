using System.Numerics;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of a cursor.</summary>
/// <param name="cursor">The cursor, before its first document.</param>
/// <param name="cancellation">Watched every few thousand documents.</param>
internal sealed class CursorSet(DocCursor cursor, CancellationToken cancellation) : DocumentSet
{
    public override long Cost => cursor.Cost;

    public override int TestCost => new DocumentProbe(cursor).TestCost;

    public override void AddTo(Span<ulong> bits)
    {
        int seen = 0;
        for (int document = cursor.Next(); document != DocCursor.End; document = cursor.Next())
        {
            bits[document >> 6] |= 1UL << document;
            if ((++seen & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    /// <remarks>Asks about the documents given, and never looks for others.</remarks>
    public override void Retain(Span<ulong> bits, long atMost)
    {
        var probe = new DocumentProbe(cursor);
        for (int i = 0; i < bits.Length; i++)
        {
            ulong kept = bits[i];
            if (kept == 0) continue;
            for (ulong rest = kept; rest != 0; rest &= rest - 1)
            {
                int bit = BitOperations.TrailingZeroCount(rest);
                if (!probe.Matches((i << 6) + bit)) kept &= ~(1UL << bit);
            }

            bits[i] = kept;
            if ((i & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
        }
    }
}
