namespace NewsSearch.Engine.Matching;

/// <summary>Documents that all of several cursors have. The rarest leads, the others follow it.</summary>
internal sealed class ConjunctionCursor : DocCursor
{
    private readonly DocCursor _lead;
    private readonly DocCursor[] _followers;
    private readonly TwoPhaseCursor[] _tests;
    private readonly CancellationToken _cancellation;
    private int _rejected;

    /// <summary>Takes over the cursors, at least one, all before their first document.</summary>
    public ConjunctionCursor(IReadOnlyList<DocCursor> cursors, CancellationToken cancellation)
    {
        var plain = new List<DocCursor>(cursors.Count);
        var tests = new List<TwoPhaseCursor>();
        AllDocumentsCursor? all = null;
        foreach (DocCursor cursor in cursors)
        {
            DocCursor part = cursor;
            if (cursor is TwoPhaseCursor test)
            {
                tests.Add(test);
                part = test.Approximation;
            }

            // "Every document" restricts nothing: it is followed only where nothing else leads.
            if (part is AllDocumentsCursor every) all = every;
            else plain.Add(part);
        }

        if (plain.Count == 0) plain.Add(all ?? throw new ArgumentException("A conjunction needs a cursor.", nameof(cursors)));
        plain.Sort(static (left, right) => left.Cost.CompareTo(right.Cost));
        tests.Sort(static (left, right) => left.TestCost.CompareTo(right.TestCost));
        _lead = plain[0];
        _followers = [.. plain.Skip(1)];
        _tests = [.. tests];
        _cancellation = cancellation;
    }

    public override long Cost => _lead.Cost;

    public override int Next() => Document = Agree(_lead.Next());

    public override int Advance(int target) => Document = Agree(_lead.Advance(target));

    private int Agree(int document)
    {
        while (document != End)
        {
            int other = FollowTo(document);
            if (other == document)
            {
                if (PassesTests(document)) return document;
                document = _lead.Next();
            }
            else
            {
                if (other == End) return End;
                document = _lead.Advance(other);
            }

            if ((++_rejected & 0xFFF) == 0) _cancellation.ThrowIfCancellationRequested();
        }

        return End;
    }

    /// <summary>The document itself where all followers have it, else the later one that a follower came to.</summary>
    private int FollowTo(int document)
    {
        foreach (DocCursor follower in _followers)
        {
            int at = follower.Document;
            if (at < document) at = follower.Advance(document);
            if (at != document) return at;
        }

        return document;
    }

    private bool PassesTests(int document)
    {
        foreach (TwoPhaseCursor test in _tests)
        {
            if (!test.Matches(document)) return false;
        }

        return true;
    }
}
