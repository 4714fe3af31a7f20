namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Term keys in the order of the dictionary.</summary>
internal sealed class KeyOrder : IComparer<byte[]>
{
    public static KeyOrder Instance { get; } = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
