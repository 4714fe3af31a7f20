namespace NewsSearch.Peers.Measuring;

/// <summary>A class of queries.</summary>
/// <param name="Name">As the report names it.</param>
/// <param name="Queries">The queries, each <c>kind</c>, a tab, and its words.</param>
/// <param name="Sqlite">Whether SQLite is asked too.</param>
/// <param name="Target">How many times faster than the best peer the median has to be.</param>
internal sealed record QueryClass(string Name, IReadOnlyList<string> Queries, bool Sqlite, double Target);
