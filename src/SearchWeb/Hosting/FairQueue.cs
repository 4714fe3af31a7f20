namespace NewsSearch.Web.Hosting;

/// <summary>
/// Lets so many requests run at once and so many wait, and shares both between those who ask: who waits is let in by
/// turns, one of each client after the other, and where the line is full the client with most in it gives up its newest.
/// Who asks for one page is so before the second of somebody who asks for a hundred, and is never told to come back for
/// the hundred's sake.
/// </summary>
/// <remarks>
/// Fair queueing (Nagle, RFC 970) with the longest queue dropped first (Suter and others, 1998). Nothing is known of
/// clients that have nothing in line, so what it holds is bounded by who may wait. Safe from any thread.
/// </remarks>
/// <param name="running">Most at once.</param>
/// <param name="waiting">Most in line.</param>
internal sealed class FairQueue(int running, int waiting)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    // Lines with somebody in them, the one whose turn it is first.
    private readonly LinkedList<Line> _turns = [];
    private int _free = running;
    private int _waiting;

    /// <summary>
    /// Waits for the turn. True: run, and then <see cref="Leave"/>. False: told to come back, at once or while waiting, or
    /// cancelled.
    /// </summary>
    public async ValueTask<bool> EnterAsync(string client, CancellationToken cancellation)
    {
        Place? place = null;
        Place? shed = null;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return true;
            }

            if (_waiting < waiting || TryShed(_lines.GetValueOrDefault(client)?.Places.Count ?? 0, out shed)) place = Add(client);
        }

        shed?.SetResult(false);
        if (place is null) return false;
        using CancellationTokenRegistration gone = cancellation.UnsafeRegister(_ => GiveUp(place), null);
        return await place.Task;
    }

    /// <summary>Lets the next one in.</summary>
    public void Leave()
    {
        Place place;
        lock (_lock)
        {
            if (_turns.First is not { } turn)
            {
                _free++;
                return;
            }

            // Behind all others, if it has more.
            _turns.Remove(turn);
            _turns.AddLast(turn);
            place = turn.Value.Places.First!.Value;
            Remove(place);
        }

        place.SetResult(true);
    }

    // Whoever has as many in line as the longest, the new one counted, is told so itself.
    private bool TryShed(int known, out Place? shed)
    {
        Line? longest = _turns.MaxBy(static line => line.Places.Count);
        shed = longest?.Places.Count > known + 1 ? longest.Places.Last!.Value : null;
        if (shed is null) return false;
        Remove(shed);
        return true;
    }

    private Place Add(string client)
    {
        if (!_lines.TryGetValue(client, out Line? line))
        {
            line = new Line(client);
            _lines.Add(client, line);
            _turns.AddLast(line.Turn);
        }

        Place place = new(line);
        line.Places.AddLast(place.Node);
        _waiting++;
        return place;
    }

    private void Remove(Place place)
    {
        Line line = place.Line;
        line.Places.Remove(place.Node);
        _waiting--;
        if (line.Places.Count > 0) return;
        _lines.Remove(line.Client);
        _turns.Remove(line.Turn);
    }

    private void GiveUp(Place place)
    {
        lock (_lock)
        {
            // It had its turn, or was shed, in the same moment.
            if (place.Node.List is null) return;
            Remove(place);
        }

        place.SetResult(false);
    }

    private sealed class Line
    {
        public Line(string client) => (Client, Turn) = (client, new LinkedListNode<Line>(this));

        public string Client { get; }

        public LinkedList<Place> Places { get; } = [];

        public LinkedListNode<Line> Turn { get; }
    }

    // Who leaves must not run the search of the next one.
    private sealed class Place : TaskCompletionSource<bool>
    {
        public Place(Line line)
            : base(TaskCreationOptions.RunContinuationsAsynchronously)
            => (Line, Node) = (line, new LinkedListNode<Place>(this));

        public Line Line { get; }

        public LinkedListNode<Place> Node { get; }
    }
}
