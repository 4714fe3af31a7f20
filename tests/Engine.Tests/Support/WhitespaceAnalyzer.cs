using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Words between blanks, as they are; a dot ends a sentence (10 positions), a word after '+' stands on the one before.</summary>
internal sealed class WhitespaceAnalyzer : IAnalyzer
{
    public void Analyze(ReadOnlySpan<char> text, ITokenSink sink)
    {
        int increment = 1;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.IsEmpty) continue;
            if (word is ".")
            {
                increment = 10;
                continue;
            }

            if (word[0] == '+')
            {
                word = word[1..];
                increment = 0;
            }

            byte[] term = new byte[Encoding.UTF8.GetByteCount(word)];
            Encoding.UTF8.GetBytes(word, term);
            (int start, int length) = range.GetOffsetAndLength(text.Length);
            sink.Accept(new Token(term, start, start + length, increment, TokenKind.Word));
            increment = 1;
        }
    }
}
