using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Rescoring;

/// <summary>
/// Two terms that are one word where they stand side by side, as "hội" and "đồng" are "hội đồng"; or where they are two
/// different sets and one term is of both: it stands for the two, as "HĐND" does.
/// </summary>
/// <param name="Left">The first, one of <see cref="PassageRescoring.Terms"/>.</param>
/// <param name="Right">The one right behind it, another of them or the same.</param>
/// <param name="Weight">What it counts for, at least 0 and finite; null for its idf, for which the documents with it are counted.</param>
public sealed record Compound(TermSet Left, TermSet Right, float? Weight = null);
