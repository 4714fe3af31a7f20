using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Rescoring;

/// <summary>
/// A second look at the best hits of a search: a hit gains when the words of the query stand together in one passage of
/// it, the more so near its beginning, and when it holds more of them. Too dear for every match, it is worth its while
/// for those on the first pages, as in Lucene's QueryRescorer.
/// </summary>
/// <remarks>
/// <para>A hit gains <see cref="PassageBoost"/> · max over its passages of Σ idf / (1 + log2(1 + start /
/// <see cref="Horizon"/>)) + <see cref="CoverageBoost"/> · Σ idf, each sum over the different terms found there, in the
/// passage and in the whole field; idf is that of BM25. Never less than nothing, so the hits looked at stay ahead of those behind them.</para>
/// <para>That the terms of a query stand close together says more than how often they occur: T. Tao, C. Zhai: An
/// Exploration of Proximity Measures in Information Retrieval (2007). The discount for a late start is ours: news say
/// first what they are about.</para>
/// </remarks>
public sealed record PassageRescoring
{
    /// <summary>The text field whose positions are read.</summary>
    public required string Field { get; init; }

    /// <summary>The terms; equal ones count once.</summary>
    public required IReadOnlyList<TermSet> Terms { get; init; }

    /// <summary>How many of the best hits are looked at, at least 0.</summary>
    public int Hits { get; init; } = 50;

    /// <summary>Weight of the best passage, at least 0 and finite.</summary>
    public required float PassageBoost { get; init; }

    /// <summary>Weight of the terms found anywhere, at least 0 and finite.</summary>
    public required float CoverageBoost { get; init; }

    /// <summary>Positions that a passage spans beyond its first, at least 1: two or three sentences.</summary>
    public int PassageLength { get; init; } = 40;

    /// <summary>Where a passage may start and still be worth half of one at the beginning, in positions, at least 1.</summary>
    public int Horizon { get; init; } = 300;
}
