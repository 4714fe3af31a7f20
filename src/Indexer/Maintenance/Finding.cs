namespace NewsSearch.Indexer.Maintenance;

/// <summary>How well something is.</summary>
internal enum Health
{
    Ok,

    /// <summary>Works, but somebody should know.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Failure,
}

/// <summary>What <c>doctor</c> found.</summary>
/// <param name="Check">Short name of what was looked at.</param>
/// <param name="Health">How well it is.</param>
/// <param name="Message">A sentence; where it is not well, with what to do.</param>
internal sealed record Finding(string Check, Health Health, string Message);
