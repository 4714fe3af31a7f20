using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.Analysis.LuceneNet.Tests;

/// <summary>One token, as Lucene's attributes tell it.</summary>
/// <param name="Term">Spelling of the term.</param>
/// <param name="Start">Start offset.</param>
/// <param name="End">End offset.</param>
/// <param name="PositionIncrement">Position increment.</param>
/// <param name="Type">Type.</param>
internal sealed record StreamToken(string Term, int Start, int End, int PositionIncrement, string Type);

/// <summary>What Lucene asks of every token stream: the checks of its own test framework, written anew.</summary>
internal static class TokenStreamAssert
{
    /// <summary>Consumes a stream as an index writer does, and checks the contract on the way.</summary>
    /// <param name="stream">A stream that was not reset yet.</param>
    /// <param name="length">UTF-16 units of its source: where it has to end.</param>
    public static List<StreamToken> Consume(TokenStream stream, int length)
    {
        var tokens = new List<StreamToken>();
        ICharTermAttribute term = stream.GetAttribute<ICharTermAttribute>();
        ITermToBytesRefAttribute bytes = stream.GetAttribute<ITermToBytesRefAttribute>();
        IOffsetAttribute offset = stream.GetAttribute<IOffsetAttribute>();
        IPositionIncrementAttribute position = stream.GetAttribute<IPositionIncrementAttribute>();
        ITypeAttribute type = stream.GetAttribute<ITypeAttribute>();
        stream.Reset();
        int lastStart = 0;
        while (Next(stream, term, offset, position))
        {
            bytes.FillBytesRef();
            Assert.Equal(TermText.ToKey(bytes.BytesRef), TermText.ToKey(new Lucene.Net.Util.BytesRef(term.ToString())));
            Assert.True(tokens.Count > 0 || position.PositionIncrement > 0, "The first position increment has to be above 0.");
            Assert.InRange(position.PositionIncrement, 0, int.MaxValue);
            Assert.InRange(offset.StartOffset, lastStart, offset.EndOffset);
            Assert.InRange(offset.EndOffset, offset.StartOffset, length);
            lastStart = offset.StartOffset;
            tokens.Add(new StreamToken(TermText.Spelling(bytes.BytesRef), offset.StartOffset, offset.EndOffset, position.PositionIncrement, type.Type));
        }

        Assert.False(stream.IncrementToken(), "A stream that has ended stays so.");
        stream.End();
        Assert.Equal((length, length), (offset.StartOffset, offset.EndOffset));
        Assert.Equal(0, position.PositionIncrement);
        stream.Dispose();
        return tokens;
    }

    // Attributes are filled with nonsense before each token: what a tokenizer does not set or clear shows.
    private static bool Next(TokenStream stream, ICharTermAttribute term, IOffsetAttribute offset, IPositionIncrementAttribute position)
    {
        stream.ClearAttributes();
        term.SetEmpty().Append("bogusTerm");
        offset.SetOffset(14584724, 24683243);
        position.PositionIncrement = 45987657;
        return stream.IncrementToken();
    }
}
