using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>The postings of one term.</summary>
internal sealed class SingleTermPostings : Postings
{
    private readonly DocsEnum _documents;
    private readonly DocsAndPositionsEnum? _withPositions;
    private readonly long _cost;
    private int[] _positions = [];

    private SingleTermPostings(DocsEnum documents, long cost)
    {
        _documents = documents;
        _withPositions = documents as DocsAndPositionsEnum;
        _cost = cost;
    }

    public override int DocID => _documents.DocID;

    public override int Frequency => _documents.Freq;

    /// <summary>Opens the term that a seeker stands on.</summary>
    public static SingleTermPostings Open(TermsEnum seeker, IBits? acceptDocs, bool positions) => positions
        ? new SingleTermPostings(
            seeker.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE) ?? throw new InvalidOperationException("The field was indexed without positions; phrases cannot be searched in it."),
            seeker.DocFreq)
        : new SingleTermPostings(seeker.Docs(acceptDocs, null, DocsFlags.FREQS), seeker.DocFreq);

    public override int NextDoc() => _documents.NextDoc();

    public override int Advance(int target) => _documents.Advance(target);

    public override long GetCost() => _cost;

    public override ReadOnlySpan<int> ReadPositions()
    {
        int count = _withPositions!.Freq;
        if (_positions.Length < count) _positions = new int[Math.Max(count, 2 * _positions.Length)];
        for (int i = 0; i < count; i++) _positions[i] = _withPositions.NextPosition();
        return _positions.AsSpan(0, count);
    }
}
