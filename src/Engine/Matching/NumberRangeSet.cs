using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Matching;

/// <summary>Documents whose number lies in a range.</summary>
/// <param name="column">The column.</param>
/// <param name="minimum">Smallest value of the range, above <see cref="NumberColumn.Missing"/>.</param>
/// <param name="maximum">Largest value.</param>
/// <param name="cancellation">Watched every few thousand documents.</param>
internal sealed class NumberRangeSet(NumberColumn column, long minimum, long maximum, CancellationToken cancellation) : DocumentSet
{
    public override long Cost => column.Count;

    public override int TestCost => 1;

    public override void AddTo(Span<ulong> bits)
    {
        var range = new NumberRange(column, minimum, maximum);
        for (int word = 0; word < bits.Length; word++)
        {
            bits[word] |= range.InWord(word, ulong.MaxValue);
            Watch(word);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Asks about the documents given, and never looks for others.</remarks>
    public override void Retain(Span<ulong> bits, long atMost)
    {
        var range = new NumberRange(column, minimum, maximum);
        for (int word = 0; word < bits.Length; word++)
        {
            if (bits[word] != 0) bits[word] &= range.InWord(word, bits[word]);
            Watch(word);
        }
    }

    private void Watch(int word)
    {
        if ((word & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
    }
}
