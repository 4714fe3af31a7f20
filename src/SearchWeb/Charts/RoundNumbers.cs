namespace NewsSearch.Web.Charts;

/// <summary>Numbers that read well at the end of an axis or between the classes of a key.</summary>
internal static class RoundNumbers
{
    private static readonly double[] Steps = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10];

    /// <summary>The smallest round number that is not below a count.</summary>
    public static int AtLeast(int count)
    {
        if (count <= 6) return Math.Max(count, 1);
        double power = Math.Pow(10, Math.Floor(Math.Log10(count)));
        return Steps.Select(step => step * power).Where(static round => round == Math.Floor(round)).Select(static round => (int)round).First(round => round >= count);
    }

    /// <summary>The largest round number that is not above a count.</summary>
    public static int AtMost(int count)
    {
        if (count <= 6) return Math.Max(count, 1);
        double power = Math.Pow(10, Math.Floor(Math.Log10(count)));
        return Steps.Select(step => step * power).Where(static round => round == Math.Floor(round)).Select(static round => (int)round).Last(round => round <= count);
    }
}
