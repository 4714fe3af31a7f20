namespace NewsSearch.Engine.Scoring;

/// <summary>Room for the scores of the clauses of one combination in a window of documents: all its scorers, in whatever segment, work in it one after the other.</summary>
internal sealed class ScoreBuffer
{
    private float[] _scores = [];

    /// <summary>A window's scores for each of so many clauses, one clause after the other; what they hold means nothing.</summary>
    public float[] For(int clauses)
    {
        int length = clauses * MatchWindow.Size;
        if (_scores.Length < length) _scores = GC.AllocateUninitializedArray<float>(length);
        return _scores;
    }
}
