using NewsSearch.Engine.FieldLengths;

namespace NewsSearch.Engine.Scoring;

/// <summary>What BM25 has to know of a text field, over the whole index.</summary>
internal sealed class FieldStatistics
{
    /// <summary>Takes sums over all segments.</summary>
    /// <param name="documentCount">Documents that have the field.</param>
    /// <param name="totalLength">Their tokens, forms stacked on a position included (as Lucene averages, though a single length leaves those out).</param>
    public FieldStatistics(long documentCount, long totalLength)
    {
        DocumentCount = documentCount;
        AverageLength = documentCount == 0 ? 1 : (float)(totalLength / (double)documentCount);
        InverseNorms = new float[256];
        for (int code = 0; code < 256; code++) InverseNorms[code] = Bm25.InverseNorm(FieldLengthCode.Decode((byte)code), AverageLength);
    }

    /// <summary>Documents that have the field, deleted ones included until they are merged away.</summary>
    public long DocumentCount { get; }

    /// <summary>Tokens a document.</summary>
    public float AverageLength { get; }

    /// <summary><see cref="Bm25.InverseNorm"/> of each length code.</summary>
    public float[] InverseNorms { get; }
}
