using System.Globalization;

namespace NewsSearch.Web.Charts;

/// <summary>Numbers as SVG attributes take them, whatever the reader's language.</summary>
public static class Geometry
{
    /// <summary>At most two decimals: "12.5".</summary>
    public static string Svg(this double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of the width: "12.5%".</summary>
    public static string SvgPercent(this double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
