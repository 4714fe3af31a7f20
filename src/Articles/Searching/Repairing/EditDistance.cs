namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>
/// How many letters have to be left out, added, changed or swapped with their neighbour to make one word of another
/// (optimal string alignment), as long as they are few.
/// </summary>
/// <remarks>Keeps its buffers: one instance serves one thread.</remarks>
/// <param name="word">The word that others are compared with.</param>
/// <param name="limit">Where a distance is larger, it is only said that it is.</param>
internal sealed class EditDistance(byte[] word, int limit)
{
    private int[] _beforeLast = new int[word.Length + 1];
    private int[] _last = new int[word.Length + 1];
    private int[] _row = new int[word.Length + 1];

    /// <summary>The distance, or a number above the limit.</summary>
    public int To(ReadOnlySpan<byte> other)
    {
        if (Math.Abs(other.Length - word.Length) > limit) return limit + 1;
        for (int i = 0; i <= word.Length; i++) _last[i] = i;
        for (int row = 1; row <= other.Length; row++)
        {
            int least = _row[0] = row;
            for (int i = 1; i <= word.Length; i++)
            {
                int changed = _last[i - 1] + (word[i - 1] == other[row - 1] ? 0 : 1);
                int distance = Math.Min(changed, Math.Min(_last[i], _row[i - 1]) + 1);
                bool swapped = i > 1 && row > 1 && word[i - 1] == other[row - 2] && word[i - 2] == other[row - 1];
                if (swapped) distance = Math.Min(distance, _beforeLast[i - 2] + 1);
                _row[i] = distance;
                least = Math.Min(least, distance);
            }

            // Only rows on; two rows without a small number leave no way to one, a swap reaching over one row.
            if (least > limit + 1) return limit + 1;
            (_beforeLast, _last, _row) = (_last, _row, _beforeLast);
        }

        return _last[word.Length];
    }
}
