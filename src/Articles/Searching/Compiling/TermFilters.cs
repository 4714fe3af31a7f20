using NewsSearch.Analysis;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>A filter over terms by a typed key; two are equal when kind and key are.</summary>
internal abstract class TypedTermFilter(byte[] typed) : ITermFilter, IEquatable<TypedTermFilter>
{
    /// <summary>The key typed.</summary>
    protected byte[] Typed { get; } = typed;

    public abstract bool Accepts(ReadOnlySpan<byte> term);

    public bool Equals(TypedTermFilter? other) => other is not null && other.GetType() == GetType() && other.Typed.AsSpan().SequenceEqual(Typed);

    public override bool Equals(object? obj) => Equals(obj as TypedTermFilter);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Typed);
        return hash.ToHashCode();
    }
}

/// <summary>Terms that carry every mark typed, and maybe more.</summary>
internal sealed class SubsumedTerms(byte[] typed) : TypedTermFilter(typed)
{
    public override bool Accepts(ReadOnlySpan<byte> term) => TermKey.Subsumes(Typed, term);
}

/// <summary>Terms whose beginning carries every mark typed, and maybe more.</summary>
internal sealed class SubsumedPrefixes(byte[] typed) : TypedTermFilter(typed)
{
    public override bool Accepts(ReadOnlySpan<byte> term) => TermKey.SubsumesPrefix(Typed, term);
}

/// <summary>Terms that begin with exactly the spelling typed.</summary>
internal sealed class ExactPrefixes(byte[] typed) : TypedTermFilter(typed)
{
    private readonly string _spelling = TermKey.Decode(typed);

    public override bool Accepts(ReadOnlySpan<byte> term) => TermKey.Decode(term).StartsWith(_spelling, StringComparison.Ordinal);
}
