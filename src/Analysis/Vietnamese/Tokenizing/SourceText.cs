using System.Buffers;
using System.Globalization;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>
/// A text as the tokenizer reads it: ignorable characters left out, full-width ASCII as ASCII, character references
/// read. Most texts hold nothing of that kind and are read where they stand; the others are copied once, each
/// character with its place in the source, so that offsets stay exact.
/// </summary>
/// <remarks>Keeps its buffers: one instance serves one thread at a time.</remarks>
internal sealed class SourceText
{
    // Longer than any name below and any number of a code point.
    private const int MaxReferenceLength = 12;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&\u00AD\u200B\u200C\u200D\u2060\uFEFF" + string.Concat(Enumerable.Range(0xFF01, 0x5E).Select(c => (char)c)));

    private char[] _characters = [];
    private int[] _starts = [];
    private int[] _ends = [];
    private int _length;
    private bool _isCopied;

    /// <summary>Reads a text; the result is valid until the next call.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> source)
    {
        _isCopied = false;
        int first = 0;
        while (true)
        {
            int found = source[first..].IndexOfAny(Special);
            if (found < 0) return source;
            first += found;
            if (source[first] != '&' || ReferenceLength(source[first..], out _) > 0) break;
            first++;
        }

        Copy(source, first);
        return _characters.AsSpan(0, _length);
    }

    /// <summary>The source offset of a character read.</summary>
    public int StartOf(int index) => _isCopied ? _starts[index] : index;

    /// <summary>The source offset behind the last of the characters that end before an index above 0.</summary>
    public int EndOf(int index) => _isCopied ? _ends[index - 1] : index;

    private void Copy(ReadOnlySpan<char> source, int first)
    {
        _isCopied = true;
        _length = 0;
        // A reference is longer than what it stands for, so nothing grows.
        if (_characters.Length < source.Length)
        {
            int capacity = Math.Max(source.Length, 256);
            _characters = new char[capacity];
            _starts = new int[capacity];
            _ends = new int[capacity];
        }

        for (int i = 0; i < first; i++) Append(source[i], i, i + 1);
        for (int i = first; i < source.Length;)
        {
            char c = source[i];
            if (c == '&' && ReferenceLength(source[i..], out int codePoint) is > 0 and int length)
            {
                AppendCodePoint(codePoint, i, i + length);
                i += length;
                continue;
            }

            if (c is >= '\uFF01' and <= '\uFF5E') c = (char)(c - 0xFEE0);
            if (!CharClass.IsIgnorable(c)) Append(c, i, i + 1);
            i++;
        }
    }

    private void AppendCodePoint(int codePoint, int start, int end)
    {
        if (codePoint < 0x10000)
        {
            if (!CharClass.IsIgnorable((char)codePoint)) Append((char)codePoint, start, end);
            return;
        }

        Append((char)(0xD800 + ((codePoint - 0x10000) >> 10)), start, end);
        Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)), start, end);
    }

    private void Append(char c, int start, int end)
    {
        _characters[_length] = c;
        _starts[_length] = start;
        _ends[_length++] = end;
    }

    /// <summary>Units of the character reference that a text begins with, its semicolon included; 0 where there is none.</summary>
    private static int ReferenceLength(ReadOnlySpan<char> text, out int codePoint)
    {
        codePoint = 0;
        int end = text[..Math.Min(text.Length, MaxReferenceLength)].IndexOf(';');
        if (end < 3) return 0;
        ReadOnlySpan<char> name = text[1..end];
        bool isKnown = name[0] != '#'
            ? CharacterReferences.TryGet(name, out codePoint)
            : name[1] is 'x' or 'X'
                ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint)
                : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out codePoint);
        return isKnown && codePoint is (> 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF) ? end + 1 : 0;
    }
}
