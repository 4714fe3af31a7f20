using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
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
/// <remarks>Holds 40 bytes an id however long it is, for a run may be of a million.</remarks>
internal sealed class Arrivals(IReadOnlyDictionary<string, KnownArticle> known)
{
    private readonly Dictionary<IdHash, Place> _come = [];
    private readonly List<string> _files = [];

    /// <summary>Where the article of an id came first in this run.</summary>
    public (string File, long Line) FirstOf(string id)
    {
        Place first = _come[IdHash.Of(id)];
        return (_files[first.File], first.Line);
    }

    /// <summary>Whether an id came.</summary>
    public bool HasCome(string id) => _come.ContainsKey(IdHash.Of(id));

    /// <summary>Notes a document.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <param name="file">The name of its file in the index.</param>
    /// <param name="readFrom">The file as the user named it.</param>
    /// <param name="line">Its line there, or 0.</param>
    public Arrival Register(string id, ulong fingerprint, string file, string readFrom, long line)
    {
        var hash = IdHash.Of(id);
        if (_come.TryGetValue(hash, out Place first)) return first.Fingerprint == fingerprint ? Arrival.Duplicate : Arrival.Conflict;
        // Files are read one after the other.
        if (_files.Count == 0 || _files[^1] != readFrom) _files.Add(readFrom);
        _come.Add(hash, new Place(fingerprint, _files.Count - 1, (int)Math.Min(line, int.MaxValue)));
        if (!known.TryGetValue(id, out KnownArticle there)) return Arrival.Added;
        return there.Fingerprint == fingerprint && there.File == file ? Arrival.Unchanged : Arrival.Changed;
    }

    private readonly record struct Place(ulong Fingerprint, int File, int Line);

    // Half of an SHA-256: no two ids have the same, not even two made to.
    private readonly record struct IdHash(ulong First, ulong Second)
    {
        public static IdHash Of(string id)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan()), hash);
            return new IdHash(BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[sizeof(ulong)..]));
        }
    }
}
