namespace NewsSearch.Engine.FieldLengths;

/// <summary>Lengths of one text field in tokens, for every document of a segment.</summary>
/// <remarks>An object, so that scoring looks the field up once a search and not once a document. Safe from any thread.</remarks>
internal abstract class FieldLengthColumn
{
    /// <summary>One code a document (see <see cref="FieldLengthCode"/>), 0 where it lacks the field; empty where no document has it.</summary>
    public abstract ReadOnlySpan<byte> Codes { get; }
}
