using NewsSearch.Analysis.Charsets;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Evaluation;

/// <summary>Scores what is understood of annotated articles: dates, provinces, officials with their posts, body.</summary>
/// <remarks>Not thread-safe: one instance serves one thread at a time.</remarks>
public sealed class ExtractionGolden(NewsCatalogue catalogue)
{
    private readonly ArticleUnderstanding _understanding = new(catalogue);

    /// <summary>Reads annotated articles: a JSON object a line, with gold_id, text and what the annotators found.</summary>
    /// <exception cref="FormatException">A line is no annotated article; the message names it.</exception>
    public static IReadOnlyList<ExtractionGoldenRow> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ExtractionRowReader.Read(text);
    }

    /// <summary>Understands the articles as lines of JSON with a body only are, and compares.</summary>
    public ExtractionReport Run(IReadOnlyList<ExtractionGoldenRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ExtractionScorer scorer = new(catalogue);
        foreach (ExtractionGoldenRow row in rows)
        {
            DecodedText decoded = TextDecoder.Repair(row.Text);
            scorer.Add(row, _understanding.Understand(new SourceDocument { Id = row.Id, File = row.Id, Text = decoded.Text, Encoding = decoded.Encoding, Repaired = decoded.Repaired }));
        }

        return scorer.Report();
    }
}
