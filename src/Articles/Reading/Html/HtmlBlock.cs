using System.Text;
using AngleSharp.Dom;

namespace NewsSearch.Articles.Reading.Html;

/// <summary>A run of text between two block boundaries: one line of the document.</summary>
/// <param name="Text">White space collapsed; never empty.</param>
/// <param name="LinkLength">UTF-16 units of it that stand in links.</param>
/// <param name="Container">The nearest block element around it.</param>
/// <param name="IsHeadline">Whether it stands in an h1.</param>
/// <param name="IsAside">Whether the markup around it says navigation, footer, form, sidebar and the like.</param>
internal sealed record HtmlBlock(string Text, int LinkLength, IElement Container, bool IsHeadline, bool IsAside)
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "svg", "select", "textarea", "button", "object", "canvas", "audio", "video", "head", "math",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> AsideElements = new(StringComparer.OrdinalIgnoreCase) { "nav", "aside", "footer", "form", "dialog", "menu" };

    private static readonly HashSet<string> AsideRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "complementary", "contentinfo", "search", "banner", "menu", "menubar", "dialog", "toolbar",
    };

    // Words of class names and ids, English and unaccented Vietnamese, that name what stands around articles.
    private static readonly HashSet<string> AsideWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "related", "relate", "breadcrumb", "breadcrumbs", "share", "sharing", "social", "comment", "comments", "footer", "sidebar", "menu", "navbar",
        "nav", "advert", "ads", "adv", "banner", "tags", "tag", "pagination", "popup", "newsletter", "lienquan", "tinlienquan", "tinkhac", "binhluan",
    };

    /// <summary>All blocks of an element in document order. Iterative: a page may nest deeper than the call stack.</summary>
    public static List<HtmlBlock> ReadAll(IElement? root)
    {
        List<HtmlBlock> blocks = [];
        if (root is null) return blocks;
        State state = new(root);
        INode? node = root;
        while (node is not null)
        {
            bool enter = true;
            if (node is IText text) state.Append(text.Data);
            else if (node is IElement element)
            {
                enter = !Skipped.Contains(element.LocalName);
                if (enter) state.Open(element, blocks);
            }

            INode? next = enter ? node.FirstChild : null;
            if (next is null)
            {
                if (enter && node is IElement closed) state.Close(closed, blocks);
                while (node != root && node!.NextSibling is null)
                {
                    node = node.Parent;
                    if (node is IElement parent) state.Close(parent, blocks);
                }

                next = node == root ? null : node!.NextSibling;
            }

            node = next;
        }

        return blocks;
    }

    /// <summary>Single spaces, none at the ends; null where nothing is left. No-break spaces stay.</summary>
    public static string? Collapse(string? text)
    {
        if (text is null) return null;
        StringBuilder result = new(text.Length);
        foreach (char c in text)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f')) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        string collapsed = result.ToString();
        return string.IsNullOrWhiteSpace(collapsed) ? null : collapsed;
    }

    private static bool IsAsideElement(IElement element)
    {
        if (AsideElements.Contains(element.LocalName)) return true;
        if (element.GetAttribute("role") is { } role && AsideRoles.Contains(role)) return true;
        return element.LocalName is not ("body" or "main" or "article") && (HasAsideWord(element.ClassName) || HasAsideWord(element.Id));
    }

    private static bool HasAsideWord(string? names)
    {
        if (string.IsNullOrEmpty(names)) return false;
        foreach (Range range in names.AsSpan().SplitAny(" -_"))
        {
            if (AsideWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(names.AsSpan()[range])) return true;
        }

        return false;
    }

    /// <summary>The block that is being gathered, and what stands open around it.</summary>
    private sealed class State(IElement root)
    {
        private readonly StringBuilder _text = new();
        private readonly Stack<IElement> _containers = new([root]);
        private int _linkLength;
        private int _links;
        private int _headlines;
        private int _asides;

        public void Append(string data)
        {
            int before = _text.Length;
            _text.Append(data);
            if (_links > 0) _linkLength += _text.Length - before;
        }

        public void Open(IElement element, List<HtmlBlock> blocks)
        {
            if (element.LocalName == "a") _links++;
            if (Inline.Contains(element.LocalName)) return;
            Flush(blocks);
            if (element.LocalName == "h1") _headlines++;
            if (IsAsideElement(element)) _asides++;
            _containers.Push(element);
        }

        public void Close(IElement element, List<HtmlBlock> blocks)
        {
            if (element.LocalName == "a") _links--;
            if (Inline.Contains(element.LocalName)) return;
            Flush(blocks);
            if (element.LocalName == "h1") _headlines--;
            if (IsAsideElement(element)) _asides--;
            _containers.Pop();
        }

        private void Flush(List<HtmlBlock> blocks)
        {
            if (_text.Length > 0 && Collapse(_text.ToString()) is { } text)
                blocks.Add(new HtmlBlock(text, Math.Min(_linkLength, text.Length), _containers.Peek(), _headlines > 0, _asides > 0));
            _text.Clear();
            _linkLength = 0;
        }
    }
}
