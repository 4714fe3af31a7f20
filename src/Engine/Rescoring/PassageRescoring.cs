using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Rescoring;

/// <summary>
/// A second look at the best hits of a search: a hit gains when the words of the query stand together in one passage of
/// it, the more so near its beginning, when a passage says them in the order of the query, and when it holds more of its
/// words, those of two terms as words. Too dear for every match, it is worth its while for those on the first pages, as in
/// Lucene's QueryRescorer.
/// </summary>
/// <remarks>
/// <para>A hit gains <see cref="PassageBoost"/> · max over its passages of Σ idf / (1 + log2(1 + start /
/// <see cref="Horizon"/>)) + <see cref="OrderBoost"/> · max over its passages of Σ idf +
/// <see cref="CoverageBoost"/> · Σ idf. The first sum is over the different terms in the passage. The second is over the
/// heaviest run of different terms that stand there in the order of <see cref="Terms"/>, whatever stands between them; the
/// passages are those that end with a term that they did not hold before. The third is over the different words in the
/// whole field: the <see cref="Compounds"/>, whose terms have to stand side by side, and the terms that are part of none.
/// The idf is that of BM25, a compound's by the documents that hold it or what <see cref="Compound.Weight"/> says. Never
/// less than nothing, so the hits looked at stay ahead of those behind them.</para>
/// <para>That the terms of a query stand close together says more than how often they occur: T. Tao, C. Zhai: An
/// Exploration of Proximity Measures in Information Retrieval (2007). The discount for a late start is ours: news say
/// first what they are about. Who types a headline from memory leaves words out, but keeps the order: that of a passage is
/// matched as a longest common subsequence, weighted. A word of two syllables is in few articles, its syllables may be in every other: an article that
/// holds them apart says nothing of it.</para>
/// </remarks>
public sealed record PassageRescoring
{
    /// <summary>What this look is, for the account of a score.</summary>
    public string Look { get; init; } = "a second look at the best hits";

    /// <summary>The text field whose positions are read.</summary>
    public required string Field { get; init; }

    /// <summary>The terms in the order of the query; equal ones count once, where the first stands.</summary>
    public required IReadOnlyList<TermSet> Terms { get; init; }

    /// <summary>Which of the terms are one word together; equal ones count once. A compound without a document is as if it were not given.</summary>
    public IReadOnlyList<Compound> Compounds { get; init; } = [];

    /// <summary>How many of the best hits are looked at, at least 0.</summary>
    public int Hits { get; init; } = 50;

    /// <summary>Weight of the best passage, at least 0 and finite.</summary>
    public required float PassageBoost { get; init; }

    /// <summary>Weight of the words that a passage has in their order, at least 0 and finite.</summary>
    public float OrderBoost { get; init; }

    /// <summary>Weight of the words found anywhere, at least 0 and finite.</summary>
    public required float CoverageBoost { get; init; }

    /// <summary>Positions that a passage spans beyond its first, at least 1: two or three sentences.</summary>
    public int PassageLength { get; init; } = 40;

    /// <summary>Where a passage may start and still be worth half of one at the beginning, in positions, at least 1.</summary>
    public int Horizon { get; init; } = 300;
}
