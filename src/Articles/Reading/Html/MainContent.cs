using AngleSharp.Dom;

namespace NewsSearch.Articles.Reading.Html;

/// <summary>
/// Finds the element that holds the article: the deepest one around nearly all prose of the page, where prose is a
/// block that is long and has few links.
/// </summary>
internal static class MainContent
{
    private const int MinProseLength = 40;

    // Of a page's prose. The rest is teasers and comments.
    private const double Share = 0.75;

    /// <summary>Tells for each block whether it belongs to the article.</summary>
    /// <param name="blocks">In document order, without the headline.</param>
    /// <param name="body">The page's body.</param>
    /// <param name="headline">Index in <paramref name="blocks"/> of what follows the headline, or -1.</param>
    public static bool[] Find(List<HtmlBlock> blocks, IElement body, int headline)
    {
        IElement main = FindElement(blocks, body);
        bool[] isMain = new bool[blocks.Count];
        int first = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            bool inside = IsInside(blocks[i].Container, main);
            if (inside && first < 0) first = i;
            isMain[i] = inside && !blocks[i].IsAside && !IsLinks(blocks[i]);
        }

        // The lead often stands between the headline and the element that holds the rest.
        for (int i = headline; i >= 0 && i < first; i++) isMain[i] = !blocks[i].IsAside && !IsLinks(blocks[i]);
        return isMain;
    }

    private static IElement FindElement(List<HtmlBlock> blocks, IElement body)
    {
        Dictionary<IElement, long> prose = [];
        long total = 0;
        foreach (HtmlBlock block in blocks)
        {
            if (block.IsAside || block.Text.Length < MinProseLength || block.LinkLength * 3 > block.Text.Length) continue;
            total += block.Text.Length;
            for (IElement? element = block.Container; element is not null; element = element.ParentElement)
                prose[element] = prose.GetValueOrDefault(element) + block.Text.Length;
        }

        IElement main = body;
        while (total > 0 && main.Children.FirstOrDefault(child => prose.GetValueOrDefault(child) >= total * Share) is { } child && child.LocalName != "p")
            main = child;
        return main;
    }

    private static bool IsInside(IElement element, IElement main)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
        {
            if (ReferenceEquals(e, main)) return true;
        }

        return false;
    }

    private static bool IsLinks(HtmlBlock block) => block.LinkLength * 10 > block.Text.Length * 7;
}
