namespace NewsSearch.Engine.Scoring;

/// <summary>The matches of a short run of documents, in parallel arrays: what flows from scoring to collecting.</summary>
internal sealed class MatchWindow
{
    /// <summary>
    /// Documents a window spans: 32 KB of documents and scores stay in the first-level cache, and a cancelled search
    /// is noticed after as many.
    /// </summary>
    public const int Size = 4096;

    /// <summary>Matches held.</summary>
    public int Count { get; set; }

    /// <summary>The documents, ascending; the first <see cref="Count"/> are meant.</summary>
    public int[] Documents { get; } = new int[Size];

    /// <summary>Their scores.</summary>
    public float[] Scores { get; } = new float[Size];

    /// <summary>Adds a match after the others.</summary>
    public void Add(int document, float score)
    {
        int at = Count++;
        Documents[at] = document;
        Scores[at] = score;
    }

    /// <summary>Copies a match to another place: how what passes a filter is moved together.</summary>
    public void Move(int from, int to)
    {
        Documents[to] = Documents[from];
        Scores[to] = Scores[from];
    }
}
