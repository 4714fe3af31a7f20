namespace NewsSearch.Peers.Protocol;

/// <summary>What an engine answers to a query.</summary>
/// <param name="Total">Documents that match; -1 where the engine did not count them.</param>
/// <param name="Nanoseconds">Time the engine took.</param>
/// <param name="Scores">Scores of the first ten; empty where the engine's do not compare, or were not asked for.</param>
/// <param name="Facets">Counts as <c>field=path:count</c>, ascending; empty where not asked for.</param>
internal sealed record PeerAnswer(long Total, long Nanoseconds, double[] Scores, string Facets)
{
    /// <summary>The line that says it.</summary>
    public string ToLine() => FormattableString.Invariant($"{Total}\t{Nanoseconds}\t{string.Join(' ', Scores.Select(static score => score.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))}\t{Facets}");

    /// <summary>Reads a line.</summary>
    public static PeerAnswer Parse(string line)
    {
        string[] parts = line.Split('\t');
        if (parts.Length != 4) throw new PeersException("An engine answered: " + line);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        double[] scores = [.. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(score => double.Parse(score, culture))];
        return new PeerAnswer(long.Parse(parts[0], culture), long.Parse(parts[1], culture), scores, parts[3]);
    }
}
