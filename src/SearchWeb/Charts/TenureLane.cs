using NewsSearch.Web.People;

namespace NewsSearch.Web.Charts;

/// <summary>One post on the axis; positions in percent of the width.</summary>
public sealed record TenureLane
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>First day seen; null where no day is known.</summary>
    public double? SpanFrom { get; init; }

    /// <summary>Last day seen.</summary>
    public double? SpanTo { get; init; }

    /// <summary>Days of articles, ascending, without those that fall on another as it is drawn.</summary>
    public IReadOnlyList<double> Days { get; init; } = [];

    /// <summary>Articles dated to a month or year.</summary>
    public IReadOnlyList<(double From, double To)> Blocks { get; init; } = [];

    /// <summary>Where the dashed rail before the span begins; null where the beginning is known.</summary>
    public double? OpenBefore { get; init; }

    /// <summary>Where the dashed rail after the span ends; null where the end is known.</summary>
    public double? OpenAfter { get; init; }

    /// <summary>The day a source states as the beginning.</summary>
    public double? StartCap { get; init; }

    /// <summary>The day a source states as the end.</summary>
    public double? EndCap { get; init; }
}
