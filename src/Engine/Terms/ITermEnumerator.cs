namespace NewsSearch.Engine.Terms;

/// <summary>Walks terms of one field of one segment in ascending order of key bytes.</summary>
internal interface ITermEnumerator
{
    /// <summary>Current key; valid until the next move.</summary>
    ReadOnlySpan<byte> Term { get; }

    /// <summary>Its statistics and postings address.</summary>
    TermInfo Info { get; }

    /// <summary>Moves to the next term; false at the end.</summary>
    bool MoveNext();
}
