using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Matches of a short run of documents with their scores, in parallel arrays.</summary>
internal sealed class MatchWindow
{
    /// <summary>
    /// Documents a window spans: what is held of them stays in the first-level cache, and a clause's turn costs little
    /// beside them.
    /// </summary>
    public const int Size = 1 << Shift;

    /// <summary>What a document number is shifted by to give its window.</summary>
    public const int Shift = 9;

    /// <summary>Words of a window.</summary>
    public const int Words = Size / 64;

    /// <summary>The documents, ascending.</summary>
    public int[] Documents { get; } = new int[Size];

    /// <summary>Their scores.</summary>
    public float[] Scores { get; } = new float[Size];

    /// <summary>Windows of a segment of so many documents.</summary>
    public static int CountFor(int documents) => (int)((documents + (Size - 1L)) >> Shift);

    /// <summary>Writes the documents that a set has in a window.</summary>
    /// <returns>How many.</returns>
    public static int List(ReadOnlySpan<ulong> documents, int window, Span<int> list) => Bitmaps.List(WordsOf(documents, window), window << Shift, list);

    private static ReadOnlySpan<ulong> WordsOf(ReadOnlySpan<ulong> documents, int window)
        => documents[(window * Words)..Math.Min(documents.Length, (window + 1) * Words)];
}
