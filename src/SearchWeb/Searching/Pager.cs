namespace NewsSearch.Web.Searching;

/// <summary>Which pages of hits are offered: the first, the last, and those around the present one.</summary>
public sealed class Pager
{
    private const int Around = 2;

    private Pager(int current, int last, bool limited) => (Current, Last, Limited) = (current, last, limited);

    /// <summary>The page shown.</summary>
    public int Current { get; }

    /// <summary>The last page that can be shown; at least 1.</summary>
    public int Last { get; }

    /// <summary>Whether there are more hits than can be paged through.</summary>
    public bool Limited { get; }

    /// <summary>The pages to link to, ascending; 0 stands for a gap.</summary>
    public IEnumerable<int> Pages()
    {
        int before = 0;
        for (int page = 1; page <= Last; page++)
        {
            bool near = Math.Abs(page - Current) <= Around;
            if (page != 1 && page != Last && !near) continue;

            // A gap of one page is that page.
            if (page - before == 2) yield return page - 1;
            else if (page - before > 2) yield return 0;
            yield return page;
            before = page;
        }
    }

    /// <summary>Pages of a number of hits.</summary>
    public static Pager Of(int total, int pageSize, int current, int maxPage)
    {
        int pages = Math.Max(1, (int)((total + (long)pageSize - 1) / pageSize));
        return new Pager(current, Math.Min(pages, maxPage), pages > maxPage);
    }
}
