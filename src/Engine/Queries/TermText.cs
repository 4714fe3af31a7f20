using System.Globalization;
using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Engine.Queries;

/// <summary>Shows a term key to a reader: its folded form as text, and the marks that follow it in hexadecimal.</summary>
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
        text.Append(Encoding.UTF8.GetString(separator < 0 ? key : key[..separator]));
        if (separator < 0 || separator + 1 == key.Length) return;
        text.Append('\u00B7');
        foreach (byte mark in key[(separator + 1)..]) text.Append(mark.ToString("x2", CultureInfo.InvariantCulture));
    }
}
