using System.Text;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>Shows terms to a reader by their spelling, in Lucene's notation.</summary>
internal static class QueryNotation
{
    // An expansion may have a thousand terms: a list of them all helps nobody.
    private const int MaxShown = 10;

    public static string Of(PseudoTerm term, string field)
    {
        var text = new StringBuilder();
        if (term.Field != field) text.Append(term.Field).Append(':');
        Append(text, term);
        return text.ToString();
    }

    public static string Of(IReadOnlyList<PseudoTerm> places, string field)
    {
        var text = new StringBuilder();
        if (places[0].Field != field) text.Append(places[0].Field).Append(':');
        text.Append('"');
        for (int i = 0; i < places.Count; i++)
        {
            if (i > 0) text.Append(' ');
            Append(text, places[i]);
        }

        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, PseudoTerm term)
    {
        if (term.Terms.Count == 1)
        {
            text.Append(TermKey.Decode(term.Terms[0].Key));
            return;
        }

        text.Append('{').AppendJoin('|', term.Terms.Take(MaxShown).Select(each => TermKey.Decode(each.Key)));
        if (term.Terms.Count > MaxShown) text.Append("|…");
        text.Append('}');
    }
}
