namespace NewsSearch.Articles.Searching;

/// <summary>A day, a month or a year as typed in a filter: <c>2023</c>, <c>2023-10</c>, <c>2023-10-14</c>, <c>14/10/2023</c>, <c>10/2023</c>.</summary>
/// <param name="First">First day of it.</param>
/// <param name="Precision">How exact it is; never none.</param>
public readonly record struct PartialDate(DateOnly First, DatePrecision Precision)
{
    /// <summary>Last day of it.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => First.AddYears(1).AddDays(-1),
        DatePrecision.Month => First.AddMonths(1).AddDays(-1),
        _ => First,
    };

    /// <summary>Reads one; years 1900 to 2100.</summary>
    public static bool TryParse(string text, out PartialDate date) => throw new NotImplementedException();

    /// <summary>ISO form: 2023, 2023-10 or 2023-10-14.</summary>
    public override string ToString() => new DateFinding(First, Precision, "", null, []).Iso!;
}
