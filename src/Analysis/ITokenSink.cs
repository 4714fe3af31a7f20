namespace NewsSearch.Analysis;

/// <summary>Receives the tokens of one text, in order of position, as an analyzer finds them.</summary>
public interface ITokenSink
{
    /// <summary>
    /// Takes one token. The spans of <paramref name="token"/> are valid only during the call: copy what is kept.
    /// </summary>
    /// <param name="token">The token. Start offsets never decrease from one call to the next.</param>
    void Accept(in Token token);
}
