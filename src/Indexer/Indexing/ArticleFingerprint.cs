using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Hashes everything that decides how a document is indexed, so that an unchanged one is known before it is understood.</summary>
/// <remarks>Not thread-safe. The first 64 bits of SHA-256, which the processor computes faster than documents are read.</remarks>
internal sealed class ArticleFingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string _versions;

    /// <param name="versions">Versions of the schema, the analysis, the rules and the catalogue.</param>
    public ArticleFingerprint(string versions) => _versions = versions;

    /// <summary>The fingerprint. The file's name is left out: the same article from two files is the same.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corrections">What was decided by hand about it, or null.</param>
    public ulong Of(SourceDocument document, string? corrections = null)
    {
        Append(_versions);
        Append(document.Text);
        Append(document.GivenTitleLength);
        Append(document.Id);
        Append(document.GivenDate);
        Append(document.Source);
        Append(document.Url);
        Append(document.Category);
        Append(document.Encoding);
        foreach (Span chrome in document.MarkedChrome)
        {
            Append(chrome.Start);
            Append(chrome.End);
        }

        if (corrections is not null)
        {
            // No range begins there, so that this is told from more chrome.
            Append(int.MinValue);
            Append(corrections);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    public void Dispose() => _hash.Dispose();

    // Each value goes with its length, so that no two documents run together into the same bytes; -1 tells null from "".
    private void Append(string? value)
    {
        Append(value?.Length ?? -1);
        _hash.AppendData(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    private void Append(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _hash.AppendData(bytes);
    }
}
