namespace NewsSearch.Web.Charts;

/// <summary>A row of a chart of compared searches.</summary>
/// <param name="AxisY">Distance of its axis from the top, in pixels.</param>
/// <param name="Slots">Its slots, empty ones included, as many as the chart has periods.</param>
/// <param name="Undated">Articles without a date, which stand in no slot.</param>
public sealed record ComparedRow(double AxisY, IReadOnlyList<TimelineSlot> Slots, int Undated);
