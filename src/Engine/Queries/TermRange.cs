using System.Text;

namespace NewsSearch.Engine.Queries;

/// <summary>Terms of a range of the dictionary.</summary>
/// <param name="Prefix">Leading key bytes.</param>
/// <param name="Filter">Which of them, or null for all.</param>
/// <param name="MaxTerms">Most terms taken per index, those of most documents first; at least 1.</param>
public sealed record TermRange(byte[] Prefix, ITermFilter? Filter, int MaxTerms) : TermSet
{
    /// <summary>Whether the other range has the same prefix, an equal filter and the same limit.</summary>
    public bool Equals(TermRange? other)
        => other is not null && MaxTerms == other.MaxTerms && Equals(Filter, other.Filter) && Prefix.AsSpan().SequenceEqual(other.Prefix);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Prefix);
        hash.Add(Filter);
        hash.Add(MaxTerms);
        return hash.ToHashCode();
    }

    internal override void Describe(StringBuilder text)
    {
        TermText.Append(text, Prefix);
        text.Append('*');
        if (Filter is not null) text.Append('[').Append(Filter).Append(']');
    }
}
