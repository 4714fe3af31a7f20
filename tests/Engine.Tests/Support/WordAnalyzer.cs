using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>
/// The simplest analyzer that shows all a token can be: words between spaces, as they are; "a/b" stacks b on a; a full
/// stop ends a sentence, after which nine positions are left out.
/// </summary>
internal sealed class WordAnalyzer : IAnalyzer
{
    public static byte[] Key(string word) => Encoding.UTF8.GetBytes(word);

    public void Analyze(ReadOnlySpan<char> text, ITokenSink sink)
    {
        int gap = 1;
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\n' or '.' or ',' or '?' or '"')
            {
                if (text[at] == '.') gap = 10;
                at++;
                continue;
            }

            int end = at;
            while (end < text.Length && text[end] is not (' ' or '\n' or '.' or ',' or '?' or '"')) end++;
            int increment = gap;
            foreach (string form in text[at..end].ToString().Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                sink.Accept(new Token(Key(form), at, end, increment, TokenKind.Word));
                increment = 0;
            }

            gap = 1;
            at = end;
        }
    }
}
