using NewsSearch.Analysis.Language;

namespace NewsSearch.Analysis.Evaluation;

/// <summary>Measures <see cref="WordSegmenter"/> against sentences cut into words by hand (CoNLL-U, of which the second column counts).</summary>
/// <remarks>Pure; safe from any thread.</remarks>
public static class SegmentationGolden
{
    /// <summary>The sentences of a file, each as its words.</summary>
    /// <exception cref="FormatException">A line has no columns; the message names it.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string conllu)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        List<IReadOnlyList<string>> sentences = [];
        List<string> words = [];
        string[] lines = conllu.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length > 0 && line[0] == '#') continue;
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(words);
                words = [];
                continue;
            }

            string[] fields = line.Split('\t');
            if (fields.Length < 2) throw new FormatException($"Line {i + 1} has no columns.");

            // 3-4 is a written form of two words, 3.1 a word that is not written.
            if (int.TryParse(fields[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)) words.Add(fields[1]);
        }

        if (words.Count > 0) sentences.Add(words);
        return sentences;
    }

    /// <summary>Cuts a sentence and counts the words that begin and end where they should; signs and numbers do not count.</summary>
    public static SegmentationResult Evaluate(WordSegmenter segmenter, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(words);
        string text = string.Join(' ', words);
        HashSet<(int, int)> expected = [];
        int start = 0;
        foreach (string word in words)
        {
            if (word.Any(char.IsLetter)) expected.Add((start, start + word.Length));
            start += word.Length + 1;
        }

        List<(int Start, int End)> found = [.. segmenter.Segment(text).Where(range => text[range.Start..range.End].Any(char.IsLetter))];
        return new SegmentationResult(expected.Count, found.Count, found.Count(range => expected.Contains(range)));
    }
}

/// <summary>Counts of a sentence.</summary>
/// <param name="Expected">Words that there are.</param>
/// <param name="Found">Words that were found.</param>
/// <param name="Right">Those of them that are right.</param>
public sealed record SegmentationResult(int Expected, int Found, int Right);
