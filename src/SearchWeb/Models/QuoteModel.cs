namespace NewsSearch.Web.Models;

/// <summary>Words of an article, quoted as evidence.</summary>
/// <param name="Quote">The words.</param>
/// <param name="Anchor">Where they stand on the page, or null where they do not.</param>
public sealed record QuoteModel(string Quote, string? Anchor)
{
    private const int Longest = 220;

    /// <summary>The words, cut where they are many.</summary>
    public string Shown
    {
        get
        {
            string words = Quote.Trim();
            if (words.Length <= Longest) return words;
            int end = words.LastIndexOf(' ', Longest);
            return words[..(end > 0 ? end : Longest)] + "…";
        }
    }
}
