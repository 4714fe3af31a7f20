namespace NewsSearch.Engine.FieldLengths;

/// <summary>What a document's length does to the score of a term: its code by document, and an inverse norm by code.</summary>
/// <param name="codes">By document (<see cref="FieldLengthCode"/>).</param>
/// <param name="inverse">256 numbers, by code.</param>
internal readonly ref struct FieldNorms(ReadOnlySpan<byte> codes, ReadOnlySpan<float> inverse)
{
    /// <summary>Length codes by document.</summary>
    public ReadOnlySpan<byte> Codes { get; } = codes;

    /// <summary>Inverse norms by length code.</summary>
    public ReadOnlySpan<float> Inverse { get; } = inverse;
}
