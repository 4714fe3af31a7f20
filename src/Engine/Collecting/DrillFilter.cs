using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Collecting;

/// <summary>A filter with the name of the dimension whose counts set it aside.</summary>
/// <param name="Dimension">Any name.</param>
/// <param name="Query">Which documents stay.</param>
public sealed record DrillFilter(string Dimension, Query Query);
