using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Articles.Reading;

/// <summary>The id of an article, known before anything of it is understood.</summary>
/// <remarks>Pure; safe from any thread.</remarks>
public static class ArticleId
{
    /// <summary>Longest id in bytes of UTF-8: what the engine takes as a key.</summary>
    public const int MaxBytes = 200;

    // RFC 4648 in lower case: no digit that looks like a letter (0, 1, 8, 9 are left out), safe in a URL and a file name.
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private const int ContentIdLength = 10;

    /// <summary>
    /// The id that the source gave, without the white space around it; without one, or with one that is no usable key
    /// (too long, control characters), ten base32 characters of the SHA-256 of the text, or of that id.
    /// </summary>
    public static string Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string? given = document.Id?.Trim();
        if (string.IsNullOrEmpty(given)) return OfContent(document.Text);
        return Encoding.UTF8.GetByteCount(given) <= MaxBytes && !given.Any(char.IsControl) ? given : OfContent(given);
    }

    /// <summary>Ten base32 characters: the first 50 bits of the SHA-256 of the text in UTF-8.</summary>
    public static string OfContent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
            Span<char> id = stackalloc char[ContentIdLength];
            for (int i = 0; i < id.Length; i++)
            {
                // Five bits a character, most significant first; they may straddle two bytes.
                int bit = i * 5;
                int pair = (hash[bit >> 3] << 8) | hash[(bit >> 3) + 1];
                id[i] = Alphabet[(pair >> (11 - (bit & 7))) & 31];
            }

            return new string(id);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
