namespace NewsSearch.Engine.Scoring;

/// <summary>A window of sums, clause by clause: what a disjunction works in. Made as far as it is used; clean between windows.</summary>
internal sealed class DisjunctionBuffers
{
    private MatchWindow? _clause;
    private ulong[]? _bits;
    private double[]? _sums;
    private float[]? _best;

    /// <summary>The matches of the clause at hand.</summary>
    public MatchWindow Clause => _clause ??= new MatchWindow();

    /// <summary>A bit a document: some clause matches.</summary>
    public ulong[] Bits => _bits ??= new ulong[MatchWindow.Size / 64];

    /// <summary>Sum of the clauses' scores.</summary>
    public double[] Sums => _sums ??= new double[MatchWindow.Size];

    /// <summary>Best of the clauses' scores, where it is wanted.</summary>
    public float[] Best => _best ??= new float[MatchWindow.Size];

    /// <summary>Adds the matches of the clause at hand to the sums.</summary>
    /// <param name="first">First document of the window.</param>
    /// <param name="needsScores">Whether scores are wanted.</param>
    /// <param name="best">Whether the best score is wanted as well as the sum.</param>
    public void Add(int first, bool needsScores, bool best)
    {
        ReadOnlySpan<int> documents = Clause.Documents.AsSpan(0, Clause.Count);
        ReadOnlySpan<float> scores = Clause.Scores.AsSpan(0, Clause.Count);
        ulong[] bits = Bits;
        foreach (int document in documents)
        {
            int at = document - first;
            bits[at >> 6] |= 1UL << at;
        }

        if (!needsScores) return;
        double[] sums = Sums;
        for (int i = 0; i < documents.Length; i++) sums[documents[i] - first] += scores[i];
        if (!best) return;
        float[] bests = Best;
        for (int i = 0; i < documents.Length; i++) bests[documents[i] - first] = Math.Max(bests[documents[i] - first], scores[i]);
    }
}
