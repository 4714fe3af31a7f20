namespace NewsSearch.Engine.Matching;

/// <summary>Documents that hold the terms of a phrase nearly in its order: <see cref="SloppyWindows"/> says what that means.</summary>
/// <param name="approximation">Documents with all the places.</param>
/// <param name="places">The places.</param>
/// <param name="rivals">For each place, the earlier ones with a term in common.</param>
/// <param name="slop">Widest window.</param>
/// <param name="cancellation">Cancels.</param>
internal sealed class SloppyPhraseCursor(DocCursor approximation, PhrasePlace[] places, int[][] rivals, int slop, CancellationToken cancellation)
    : PhraseCursor(approximation, cancellation)
{
    private readonly SloppyWindows _windows = new(rivals, slop);
    private float _frequency;

    /// <summary>The sum over the windows of 1 / (1 + width).</summary>
    public override float Frequency => _frequency;

    public override bool Matches(int document)
    {
        for (int place = 0; place < places.Length; place++) _windows.Read(place, places[place].Postings.Positions());
        double sum = 0;
        while (_windows.TryNext(out int width)) sum += 1.0 / (1 + width);
        _frequency = (float)sum;
        return _frequency > 0;
    }
}
