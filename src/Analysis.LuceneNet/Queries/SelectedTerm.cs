using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>A term of an index, with where it stands in each segment.</summary>
public sealed class SelectedTerm
{
    private readonly TermState?[] _states;

    internal SelectedTerm(byte[] key, BytesRef bytes, int leaves)
    {
        Key = key;
        Bytes = bytes;
        _states = new TermState?[leaves];
    }

    /// <summary>Its <see cref="TermKey"/>.</summary>
    public byte[] Key { get; }

    /// <summary>As Lucene keeps it.</summary>
    public BytesRef Bytes { get; }

    /// <summary>Documents that hold it, deleted ones included until they are merged away.</summary>
    public int DocumentFrequency { get; private set; }

    /// <summary>Occurrences.</summary>
    public long TotalFrequency { get; private set; }

    internal void Add(int leaf, TermsEnum found)
    {
        _states[leaf] = found.GetTermState();
        DocumentFrequency += found.DocFreq;
        TotalFrequency += Math.Max(found.TotalTermFreq, 0);
    }

    internal TermState? In(int leaf) => _states[leaf];
}
