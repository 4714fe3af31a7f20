using NewsSearch.Articles.Indexing;

namespace NewsSearch.Indexer.Indexing;

/// <summary>What a document that comes in means to the index.</summary>
internal enum Arrival
{
    /// <summary>Its id is new.</summary>
    Added,

    /// <summary>The index holds another content under its id, or has it from another file.</summary>
    Changed,

    /// <summary>The index holds it as it is.</summary>
    Unchanged,

    /// <summary>The same article came before in this run.</summary>
    Duplicate,

    /// <summary>Another article of the same id came before in this run.</summary>
    Conflict,
}

/// <summary>
/// Keeps count of the ids that came in a run. Of two different articles of one id the first is kept: so it stays the
/// same run after run, while taking the last would write both anew each time.
/// </summary>
internal sealed class Arrivals(IReadOnlyDictionary<string, KnownArticle> known)
{
    private readonly Dictionary<string, Place> _come = new(StringComparer.Ordinal);

    /// <summary>Where the article of an id came first in this run.</summary>
    public (string File, long Line) FirstOf(string id) => (_come[id].File, _come[id].Line);

    /// <summary>Whether an id came.</summary>
    public bool HasCome(string id) => _come.ContainsKey(id);

    /// <summary>Notes a document.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <param name="file">The name of its file in the index.</param>
    /// <param name="readFrom">The file as the user named it.</param>
    /// <param name="line">Its line there, or 0.</param>
    public Arrival Register(string id, ulong fingerprint, string file, string readFrom, long line)
    {
        if (_come.TryGetValue(id, out Place first)) return first.Fingerprint == fingerprint ? Arrival.Duplicate : Arrival.Conflict;
        _come.Add(id, new Place(fingerprint, readFrom, line));
        if (!known.TryGetValue(id, out KnownArticle there)) return Arrival.Added;
        return there.Fingerprint == fingerprint && there.File == file ? Arrival.Unchanged : Arrival.Changed;
    }

    private readonly record struct Place(ulong Fingerprint, string File, long Line);
}
