namespace NewsSearch.Web.Charts;

/// <summary>One period of a timeline with its bar.</summary>
public sealed record TimelineSlot
{
    /// <summary>First day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Articles dated to the day: drawn solid, narrower than the slot.</summary>
    public required int Exact { get; init; }

    /// <summary>Articles dated to the period only: drawn hatched across the whole slot, above the solid ones.</summary>
    public required int Partial { get; init; }

    /// <summary>Left edge in percent.</summary>
    public required double X { get; init; }

    /// <summary>Width in percent.</summary>
    public required double Width { get; init; }

    /// <summary>Height of the solid part in pixels.</summary>
    public required double SolidHeight { get; init; }

    /// <summary>Height of the hatched part in pixels.</summary>
    public required double HatchedHeight { get; init; }

    /// <summary>Distance of the axis from the top in pixels.</summary>
    public required double AxisY { get; init; }

    /// <summary>Articles.</summary>
    public int Count => Exact + Partial;

    /// <summary>Left edge of the solid part in percent: it takes 72 % of the slot.</summary>
    public double SolidX => X + Width * 0.14;

    /// <summary>Width of the solid part in percent.</summary>
    public double SolidWidth => Width * 0.72;

    /// <summary>Top of the solid part in pixels.</summary>
    public double SolidY => AxisY - SolidHeight;

    /// <summary>Top of the hatched part in pixels.</summary>
    public double HatchedY => SolidY - HatchedHeight;

    /// <summary>Middle of the slot in percent.</summary>
    public double Middle => X + Width / 2;
}
