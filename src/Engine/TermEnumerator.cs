using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine;

/// <summary>Walks terms of a dictionary, ascending by their bytes, merged over segments.</summary>
/// <remarks>
/// Nothing is copied or allocated from term to term, so a range of thousands costs some tens of nanoseconds each. For one
/// thread, and while the reader it comes from is open.
/// </remarks>
public sealed class TermEnumerator
{
    private readonly ITermEnumerator[] _lists;

    // Null where there is but one list to walk.
    private readonly MergedTerms? _merged;

    internal TermEnumerator(ITermEnumerator[] lists)
    {
        _lists = lists;
        _merged = lists.Length == 1 ? null : new MergedTerms(lists);
    }

    /// <summary>The key of the current term; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _merged is null ? _lists[0].Term : _merged.Term;

    /// <summary>Documents that hold it (deleted ones included until they are merged away).</summary>
    public int DocumentFrequency { get; private set; }

    /// <summary>Its occurrences in them.</summary>
    public long TotalFrequency { get; private set; }

    /// <summary>Moves to the next term, at first to the first one; false after the last.</summary>
    public bool MoveNext()
    {
        if (_merged is null)
        {
            if (!_lists[0].MoveNext()) return false;
            TermInfo info = _lists[0].Info;
            (DocumentFrequency, TotalFrequency) = (info.DocumentFrequency, info.TotalFrequency);
            return true;
        }

        if (!_merged.MoveNext()) return false;
        (DocumentFrequency, TotalFrequency) = (0, 0);
        foreach (int list in _merged.Lists)
        {
            TermInfo info = _lists[list].Info;
            DocumentFrequency += info.DocumentFrequency;
            TotalFrequency += info.TotalFrequency;
        }

        return true;
    }
}
