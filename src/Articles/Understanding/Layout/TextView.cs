using System.Text;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>
/// A text in two further forms that the rules are written against, unit for unit alike: composed (no combining marks,
/// every space a plain one), and folded (besides, lower case without marks).
/// </summary>
/// <remarks>
/// Rules that read <see cref="Folded"/> hold for both ways of placing tone marks, for capitals, for decomposed text and
/// for text written without marks. Offsets of the view equal those of the source unless that is decomposed.
/// </remarks>
internal sealed class TextView
{
    private static readonly char[] FoldTable = BuildFoldTable();
    private readonly int[]? _sourceOffsets;

    public TextView(string source)
    {
        Source = source;
        Composed = source.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0
            ? string.Create(source.Length, source, static (to, from) => PlainSpaces(from, to))
            : Compose(source, out _sourceOffsets);
        Folded = string.Create(Composed.Length, Composed, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = Fold(from[i]);
        });
    }

    public string Source { get; }
    public string Composed { get; }
    public string Folded { get; }
    public int Length => Composed.Length;

    /// <summary>Where a unit of the view stands in the source.</summary>
    public int ToSource(int offset) => _sourceOffsets is null ? offset : _sourceOffsets[offset];

    /// <summary>A range of the view as a range of the source.</summary>
    public Span ToSource(Span range) => new(ToSource(range.Start), ToSource(range.End));

    /// <summary>A range of the source as a range of the view.</summary>
    public Span FromSource(Span range) => new(FromSource(range.Start), FromSource(range.End));

    private int FromSource(int offset)
    {
        if (_sourceOffsets is null) return offset;
        int at = Array.BinarySearch(_sourceOffsets, offset);
        if (at < 0) return ~at;
        while (at > 0 && _sourceOffsets[at - 1] == offset) at--;
        return at;
    }

    /// <summary>Words of the source as evidence.</summary>
    public Evidence Evidence(Span range)
    {
        Span source = ToSource(range);
        return new Evidence(Source[source.Start..source.End], source.Start);
    }

    /// <summary>A range without the spaces at its ends.</summary>
    public Span Trim(Span range)
    {
        (int start, int end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(Composed[start])) start++;
        while (end > start && char.IsWhiteSpace(Composed[end - 1])) end--;
        return new Span(start, end);
    }

    public ReadOnlySpan<char> ComposedOf(Span range) => Composed.AsSpan(range.Start, range.Length);
    public ReadOnlySpan<char> FoldedOf(Span range) => Folded.AsSpan(range.Start, range.Length);

    private static char Fold(char c) => c < FoldTable.Length ? FoldTable[c] : c is '\u2013' or '\u2014' or '\u2212' ? '-' : char.ToLowerInvariant(c);

    private static char[] BuildFoldTable()
    {
        // Latin with Vietnamese ends at U+1EFF; folding must not change lengths, whatever else the letters do.
        char[] table = new char[0x1F00];
        for (int i = 0; i < table.Length; i++)
        {
            string folded = char.IsLetter((char)i) ? VietnameseText.Fold(((char)i).ToString()) : "";
            table[i] = folded.Length == 1 ? folded[0] : char.ToLowerInvariant((char)i);
        }

        return table;
    }

    private static void PlainSpaces(string from, Span<char> to)
    {
        for (int i = 0; i < to.Length; i++) to[i] = PlainSpace(from[i]);
    }

    // Everything that counts as a space, but not the ends of lines.
    private static char PlainSpace(char c) => c is '\n' || !char.IsWhiteSpace(c) ? c : c is '\r' or '\t' or '\u2028' or '\u2029' ? c : ' ';

    private static string Compose(string source, out int[] offsets)
    {
        StringBuilder composed = new(source.Length);
        List<int> from = new(source.Length);
        int at = 0;
        while (at < source.Length)
        {
            int end = at + 1;
            while (end < source.Length && source[end] is >= '\u0300' and <= '\u036F') end++;
            if (end == at + 1) composed.Append(PlainSpace(source[at]));
            else composed.Append(VietnameseText.Compose(source[at..end]));
            while (from.Count < composed.Length) from.Add(at);
            at = end;
        }

        from.Add(source.Length);
        offsets = [.. from];
        return composed.ToString();
    }
}
