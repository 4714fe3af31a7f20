namespace NewsSearch.Engine.Matching;

/// <summary>Documents that at least some of several cursors have; none of the cursors is ever behind the current document.</summary>
/// <remarks>
/// Every move looks at every cursor. That beats a heap for the handful of clauses a query has; all documents together
/// are found faster by <see cref="UnionSet"/>.
/// </remarks>
/// <param name="cursors">At least one, all before their first document.</param>
/// <param name="minimumMatches">How many have to agree, at least 1.</param>
internal sealed class DisjunctionCursor(DocCursor[] cursors, int minimumMatches = 1) : DocCursor
{
    private readonly long _cost = cursors.Sum(static cursor => cursor.Cost);

    public override long Cost => _cost;

    public override int Next()
    {
        int current = Document;
        foreach (DocCursor cursor in cursors)
        {
            if (cursor.Document == current) cursor.Next();
        }

        return Settle();
    }

    public override int Advance(int target)
    {
        foreach (DocCursor cursor in cursors)
        {
            if (cursor.Document < target) cursor.Advance(target);
        }

        return Settle();
    }

    /// <summary>Goes to the first document, among those the cursors stand at and later ones, that enough of them have.</summary>
    private int Settle()
    {
        while (true)
        {
            int first = End;
            int matches = 0;
            foreach (DocCursor cursor in cursors)
            {
                int at = cursor.Document;
                if (at < first)
                {
                    first = at;
                    matches = 1;
                }
                else if (at == first)
                {
                    matches++;
                }
            }

            if (first == End || matches >= minimumMatches) return Document = first;
            foreach (DocCursor cursor in cursors)
            {
                if (cursor.Document == first) cursor.Next();
            }
        }
    }
}
