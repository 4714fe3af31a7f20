namespace NewsSearch.Engine.Matching;

/// <summary>Walks the documents of one segment that match something, ascending: the one contract of all matching.</summary>
/// <remarks>
/// <para>A new cursor stands before its first document (<see cref="Document"/> is -1). <see cref="Next"/> and
/// <see cref="Advance"/> move forward and return the new document, or <see cref="End"/> once past the last; after that
/// neither may be called again. <see cref="Advance"/> goes to the first document at or after its target; a target at or
/// before the current document is undefined. Deleted documents are not left out here: the collector does that.</para>
/// <para>One cursor belongs to one thread.</para>
/// </remarks>
internal abstract class DocCursor
{
    /// <summary>The document number after the last.</summary>
    public const int End = int.MaxValue;

    /// <summary>Current document, -1 before the first, <see cref="End"/> after the last.</summary>
    public int Document { get; protected set; } = -1;

    /// <summary>An upper bound of the documents this cursor may visit: the cheapest one leads a conjunction.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves to the next document.</summary>
    public abstract int Next();

    /// <summary>Moves to the first document at or after <paramref name="target"/>.</summary>
    public abstract int Advance(int target);
}
