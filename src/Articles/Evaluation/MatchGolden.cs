using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Backends.Embedded;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Evaluation;

/// <summary>
/// Runs a golden set of matching: each row's texts are understood, indexed and searched by the code that searches
/// articles, with all tiers and without the gate.
/// </summary>
/// <remarks>Not thread-safe: one instance serves one thread at a time.</remarks>
/// <param name="catalogue">Names provinces and officials.</param>
/// <param name="backend">What each row's index stands on; null for the embedded engine, in memory.</param>
public sealed class MatchGolden(NewsCatalogue catalogue, ArticleBackend? backend = null)
{
    private const string Columns = "query\tdocument\tshould_match\tshould_rank_above\treason";

    private readonly ArticleUnderstanding _understanding = new(catalogue);

    /// <summary>Reads the rows: a header, then one row a line, columns parted by TAB, lines by LF and nothing else.</summary>
    /// <exception cref="FormatException">The text is no such table; the message names the line.</exception>
    public static IReadOnlyList<MatchGoldenRow> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.Split('\n');
        if (lines[0].TrimStart('\uFEFF') != Columns) throw new FormatException($"Line 1 has to be the header '{Columns.Replace('\t', ' ')}', with tabs.");
        var rows = new List<MatchGoldenRow>();
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            string[] cells = lines[i].Split('\t');
            if (cells.Length != 5) throw new FormatException($"Line {i + 1} has {cells.Length} columns; there have to be 5.");
            if (cells[2] is not ("yes" or "no")) throw new FormatException($"Line {i + 1}: should_match is '{cells[2]}'; it has to be yes or no.");
            rows.Add(new MatchGoldenRow(cells[0], cells[1], cells[2] == "yes", cells[3].Length > 0 ? cells[3] : null, cells[4]));
        }

        return rows;
    }

    /// <summary>Runs the rows.</summary>
    public MatchGoldenReport Run(IReadOnlyList<MatchGoldenRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new MatchGoldenReport([.. rows.Select(Run)]);
    }

    private MatchGoldenResult Run(MatchGoldenRow row)
    {
        if (backend is null || backend == ArticleBackend.Embedded) return Run(row, new EmbeddedStore(new MemoryIndexDirectory()));
        string folder = Directory.CreateTempSubdirectory("news-search-golden-").FullName;
        try
        {
            return Run(row, backend.Open(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private MatchGoldenResult Run(MatchGoldenRow row, IIndexStore store)
    {
        using (var writer = new ArticleIndexWriter(store, catalogue, "", new ArticleIndexWriterOptions()))
        {
            Put(writer, "document", row.Document);
            if (row.ShouldRankAbove is { } other) Put(writer, "other", other);
            writer.Publish(0, DateTimeOffset.UnixEpoch);
        }

        using IGenerationReader reader = store.Open();
        var context = new SearchContext(reader, catalogue);
        SearchPlan plan = SearchPlan.Make(new ArticleSearchRequest { Query = row.Query }, context, CancellationToken.None);
        SearchResults results = context.Searcher.Search(new SearchRequest { Query = plan.Compiled.Query, Limit = 2 });
        float ScoreOf(string id) => results.Hits.Where(hit => reader.DocumentId(hit.Document) == id).Select(hit => hit.Score).FirstOrDefault();
        bool matched = results.Hits.Any(hit => reader.DocumentId(hit.Document) == "document");
        return new MatchGoldenResult(row, matched, ScoreOf("document"), ScoreOf("other"), plan.Keystrokes);
    }

    private void Put(ArticleIndexWriter writer, string id, string text)
        => writer.Put(_understanding.Understand(new SourceDocument { Id = id, File = id, Text = text }), 0);
}
