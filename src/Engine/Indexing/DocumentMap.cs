namespace NewsSearch.Engine.Indexing;

/// <summary>The numbers that a source's documents get in a merged segment.</summary>
internal sealed class DocumentMap
{
    private readonly int _base;
    private readonly int[]? _numbers;

    public DocumentMap(LiveDocuments live, int firstNumber)
    {
        _base = firstNumber;
        if (live.Count == live.MaxDocument) return;
        _numbers = new int[live.MaxDocument];
        int next = firstNumber;
        for (int document = 0; document < _numbers.Length; document++) _numbers[document] = live[document] ? next++ : -1;
    }

    /// <summary>Whether nothing is left out.</summary>
    public bool IsWhole => _numbers is null;

    /// <summary>The new number of a document, or -1 where it is left out.</summary>
    public int this[int document] => _numbers is null ? _base + document : _numbers[document];
}
