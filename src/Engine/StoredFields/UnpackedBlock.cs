namespace NewsSearch.Engine.StoredFields;

/// <summary>The values of consecutive documents, unpacked. Immutable.</summary>
internal sealed class UnpackedBlock(int first, int[] starts, byte[] values)
{
    /// <summary>Documents in the block.</summary>
    public int Documents => starts.Length - 1;

    /// <summary>Whether a document is in the block.</summary>
    public bool Holds(int document) => (uint)(document - first) < (uint)Documents;

    /// <summary>The value of a document of the block, for the caller to keep.</summary>
    public byte[] Value(int document) => Span(document).ToArray();

    /// <summary>The value of a document of the block.</summary>
    public ReadOnlySpan<byte> Span(int document) => values.AsSpan(starts[document - first]..starts[document - first + 1]);
}
