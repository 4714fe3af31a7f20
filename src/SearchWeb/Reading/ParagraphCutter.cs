using NewsSearch.Articles.Reading;

namespace NewsSearch.Web.Reading;

/// <summary>Cuts lines into runs; lines come in the order of the text, so that each list is walked once.</summary>
internal sealed class ParagraphCutter(string text, IReadOnlyList<Span> marks, IReadOnlyList<EvidencePlace> evidence, IReadOnlyList<Span> dimmed)
{
    /// <summary>A heading longer than this is a paragraph in capitals.</summary>
    private const int LongestHeading = 160;
    private const int FewestHeadingLetters = 4;

    private int _mark;
    private int _evidence;
    private int _dimmed;
    private int _lastNumbered = -1;

    /// <summary>Matches shown so far.</summary>
    public int Marks { get; private set; }

    public ReadingParagraph Cut(Span line)
    {
        List<ReadingRun> runs = [];
        bool anyClear = false;
        int at = line.Start;
        while (at < line.End)
        {
            while (_mark < marks.Count && marks[_mark].End <= at) _mark++;
            while (_evidence < evidence.Count && evidence[_evidence].Range.End <= at) _evidence++;
            while (_dimmed < dimmed.Count && dimmed[_dimmed].End <= at) _dimmed++;

            int end = line.End;
            bool inMark = Meet(_mark < marks.Count ? marks[_mark] : null, at, ref end);
            EvidencePlace? place = _evidence < evidence.Count ? evidence[_evidence] : null;
            bool inEvidence = Meet(place?.Range, at, ref end);
            bool inDimmed = Meet(_dimmed < dimmed.Count ? dimmed[_dimmed] : null, at, ref end);

            bool markBegins = inMark && _lastNumbered != _mark;
            if (markBegins)
            {
                _lastNumbered = _mark;
                Marks++;
            }

            runs.Add(new ReadingRun(
                text[at..end],
                inDimmed,
                inMark ? Marks : 0,
                markBegins,
                inEvidence ? place : null,
                inEvidence && at == Math.Max(place!.Range.Start, line.Start) && place.Range.Start >= line.Start,
                inEvidence && (end == place!.Range.End || (end == line.End && place.Range.End > line.End))));
            anyClear |= !inDimmed;
            at = end;
        }

        ParagraphKind kind = !anyClear ? ParagraphKind.Dimmed : IsHeading(text.AsSpan(line.Start, line.Length)) ? ParagraphKind.Heading : ParagraphKind.Body;
        return new ReadingParagraph(kind, runs);
    }

    /// <summary>Whether a range holds the position; either way the run ends where the range begins or ends.</summary>
    private static bool Meet(Span? range, int at, ref int end)
    {
        if (range is not { } known) return false;
        if (known.Start > at)
        {
            end = Math.Min(end, known.Start);
            return false;
        }

        end = Math.Min(end, known.End);
        return true;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestHeading) return false;
        int letters = 0;
        foreach (char c in line)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters >= FewestHeadingLetters;
    }
}
