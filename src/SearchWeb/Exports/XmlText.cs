using System.Text;
using System.Xml;

namespace NewsSearch.Web.Exports;

/// <summary>Text for XML.</summary>
internal static class XmlText
{
    /// <summary>The text without what XML cannot hold (control characters, lone surrogates): articles have whatever their source had.</summary>
    public static string Clean(string text)
    {
        int first = FirstUnfit(text, 0);
        if (first < 0) return text;
        var clean = new StringBuilder(text, 0, first, text.Length);
        for (int i = first; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i, 2);
                i++;
            }
        }

        return clean.ToString();
    }

    private static int FirstUnfit(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i])) return i;
        }

        return -1;
    }
}
