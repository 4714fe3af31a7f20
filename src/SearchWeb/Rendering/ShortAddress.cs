using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSearch.Web.Rendering;

/// <summary>
/// An address of this site as it may stand in a page: without the path where it is that of the page, Vietnamese letters as
/// themselves, which a browser percent-encodes when it follows the link, and spaces of the query as '+'.
/// </summary>
internal static class ShortAddress
{
    private const int LetterBytes = 3;

    // What a percent-encoded address is made of: nothing here can end an attribute or begin an element.
    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?#=&%+:@!$,*()");

    /// <summary>Shortens an address and writes it for an attribute.</summary>
    /// <param name="address">An address.</param>
    /// <param name="path">The path of the page that it stands on, decoded; or null.</param>
    /// <returns>Markup; null where this is no percent-encoded path of this site and has to be encoded as any other text.</returns>
    public static string? Of(string address, string? path)
    {
        bool isOwn = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);
        if (!isOwn || address.AsSpan().ContainsAnyExcept(AddressCharacters)) return null;

        int query = address.IndexOf('?', StringComparison.Ordinal);
        var shortened = new StringBuilder(address.Length);
        for (int at = query > 0 && address.AsSpan(0, query).SequenceEqual(path) ? query : 0; at < address.Length;)
        {
            ReadOnlySpan<char> rest = address.AsSpan(at);
            if (Letter(rest, out int length) is { } letter)
            {
                shortened.Append(letter);
                at += length;
            }
            else if (query >= 0 && at > query && rest.StartsWith("%20", StringComparison.Ordinal))
            {
                shortened.Append('+');
                at += "%20".Length;
            }
            else
            {
                shortened.Append(rest[0]);
                if (rest[0] == '&' && !IsParameter(rest[1..])) shortened.Append("amp;");
                at++;
            }
        }

        return shortened.ToString();
    }

    /// <summary>
    /// Whether a name of plain letters and an equals sign follow, before which HTML takes an ampersand in an attribute for
    /// itself: no letter of "&amp;copy=" is ever read as a sign of copyright, those of "&amp;copy-x=" would be.
    /// </summary>
    private static bool IsParameter(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('a', 'z');
        return end > 0 && text[end] == '=';
    }

    /// <summary>The Latin letter with marks whose percent-encoded bytes stand at the beginning, or null.</summary>
    private static char? Letter(ReadOnlySpan<char> escaped, out int length)
    {
        Span<byte> bytes = stackalloc byte[LetterBytes];
        int count = 0;
        while (count < LetterBytes && escaped.Length >= 3 * count + 3 && escaped[3 * count] == '%'
            && byte.TryParse(escaped.Slice(3 * count + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count])) count++;

        length = 0;
        if (Rune.DecodeFromUtf8(bytes[..count], out Rune letter, out int used) != OperationStatus.Done) return null;
        length = 3 * used;
        return letter.Value is (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) ? (char)letter.Value : null;
    }
}
