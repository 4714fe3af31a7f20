namespace NewsSearch.Web.Hosting;

/// <summary>
/// Lets so many requests run at once and so many wait, and shares both between those who ask: who waits is let in by
/// turns, one of each client after the other, and where the line is full the client with most in it gives up its newest.
/// Who asks for one page is so before the second of somebody who asks for a hundred, and is never told to come back for
/// the hundred's sake. Who has more in line waits no longer than some time, and only where half of that time lets in all
/// who wait: who would wait for nothing is told so at once. Who asks for one page is given more time.
/// </summary>
/// <remarks>
/// Fair queueing (Nagle, RFC 970) with the longest queue dropped first (Suter and others, 1998), and a line bounded by time
/// and not by places, as in CoDel (Nichols and Jacobson, 2012): how long a place lasts depends on what else the machine
/// does. Nothing is known of clients that have nothing in line, so what it holds is bounded by who may wait. Safe from any
/// thread.
/// </remarks>
/// <param name="running">Most at once.</param>
/// <param name="waiting">Most in line, however fast it moves.</param>
/// <param name="longest">How long one may wait who has more in line.</param>
/// <param name="threads">Where those who are let in go on.</param>
/// <param name="time">The clock.</param>
internal sealed class FairQueue(int running, int waiting, TimeSpan longest, SearchThreads threads, TimeProvider time)
{
    // A reader looks at one page and would ask for it again; a crowd of readers is bounded by the places in line.
    private const int PatienceOfOne = 4;

    private const int FewestPerRunning = 8;

    // The mean over about so many turns.
    private const int Remembered = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    // Lines with somebody in them, the one whose turn it is first.
    private readonly LinkedList<Line> _turns = [];
    private readonly int _atLeast = Math.Min(FewestPerRunning * running, waiting);
    private int _free = running;
    private int _waiting;

    // How long one turn takes to follow the other while somebody waits, and when the last one was.
    private TimeSpan _turn;
    private long _lastTurn;

    // As many places as are through in half the time, but always some: a line of none would never be seen to move faster, and
    // a site that has just been started is slow for a moment.
    private int Room => _turn == TimeSpan.Zero ? waiting : Math.Clamp((int)Math.Min(int.MaxValue, longest / 2 / _turn), _atLeast, waiting);

    /// <summary>
    /// Waits for the turn. True: go on, on one of the threads (who waited is on one already, mostly), and then
    /// <see cref="Leave"/>. False: told to come back, at once or while waiting, or cancelled.
    /// </summary>
    public async ValueTask<bool> EnterAsync(string client, CancellationToken cancellation)
    {
        Place? place = null;
        Place? shed = null;
        int known;
        lock (_lock)
        {
            known = _lines.GetValueOrDefault(client)?.Places.Count ?? 0;
            if (_free > 0) _free--;
            else if (_waiting < (known == 0 ? waiting : Room) || TryShed(known, out shed)) place = Add(client);
            else return false;
        }

        shed?.Refuse();
        return place is null || await WaitAsync(place, known == 0 ? PatienceOfOne * longest : longest, cancellation);
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
            long now = time.GetTimestamp();
            _turn += (time.GetElapsedTime(_lastTurn, now) - _turn) / Remembered;
            _lastTurn = now;
        }

        // It goes on there and then, on the thread that says so.
        threads.Post(() => place.SetResult(true));
    }

    private async Task<bool> WaitAsync(Place place, TimeSpan atMost, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = new(atMost, time);
        using CancellationTokenRegistration late = patience.Token.UnsafeRegister(_ => GiveUp(place), null);
        using CancellationTokenRegistration gone = cancellation.UnsafeRegister(_ => GiveUp(place), null);
        return await place.Task;
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
        if (_waiting++ == 0) _lastTurn = time.GetTimestamp();
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

        place.Refuse();
    }

    private sealed class Line
    {
        public Line(string client) => (Client, Turn) = (client, new LinkedListNode<Line>(this));

        public string Client { get; }

        public LinkedList<Place> Places { get; } = [];

        public LinkedListNode<Line> Turn { get; }
    }

    private sealed class Place : TaskCompletionSource<bool>
    {
        public Place(Line line) => (Line, Node) = (line, new LinkedListNode<Place>(this));

        public Line Line { get; }

        public LinkedListNode<Place> Node { get; }

        // Who is refused must not hold up who refuses.
        public void Refuse() => ThreadPool.UnsafeQueueUserWorkItem(static place => place.SetResult(false), this, preferLocal: false);
    }
}
