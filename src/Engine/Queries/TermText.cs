using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Engine.Queries;

/// <summary>
/// Shows a term key to a reader: by its spelling, or, where the bytes are no whole key of the project's analysis (the
/// beginning of one, or another analyzer's), the folded form as text and what follows it in hexadecimal.
/// </summary>
internal static class TermText
{
    public static string Of(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        Append(text, key);
        return text.ToString();
    }

    public static void Append(StringBuilder text, ReadOnlySpan<byte> key)
    {
        int separator = key.IndexOf(TermKey.Separator);
        if (separator >= 0 && TryDecode(key, out string? spelling))
        {
            text.Append(spelling);
            return;
        }

        text.Append(Encoding.UTF8.GetString(separator < 0 ? key : key[..separator]));
        if (separator < 0 || separator + 1 == key.Length) return;
        text.Append('\u00B7');
        foreach (byte mark in key[(separator + 1)..]) text.Append(mark.ToString("x2", CultureInfo.InvariantCulture));
    }

    private static bool TryDecode(ReadOnlySpan<byte> key, [NotNullWhen(true)] out string? spelling)
    {
        try
        {
            spelling = TermKey.Decode(key);
            return true;
        }
        catch (ArgumentException)
        {
            spelling = null;
            return false;
        }
    }
}
