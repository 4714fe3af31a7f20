using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Evaluation;

/// <summary>A row of a golden set of matching: what a query must do with one or two documents.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Document">A text.</param>
/// <param name="ShouldMatch">Whether the query has to find it, by whatever tier.</param>
/// <param name="ShouldRankAbove">A text that has to come after it, or not be found; null for none.</param>
/// <param name="Reason">What the row is about.</param>
public sealed record MatchGoldenRow(string Query, string Document, bool ShouldMatch, string? ShouldRankAbove, string Reason);

/// <summary>What came of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Matched">Whether the document was found.</param>
/// <param name="Score">Its score; 0 where it was not found.</param>
/// <param name="OtherScore">The score of the text that has to come after it; 0 where there is none or it was not found.</param>
/// <param name="Keystrokes">What the query was read as where its letters alone found nothing; else null.</param>
public sealed record MatchGoldenResult(MatchGoldenRow Row, bool Matched, float Score, float OtherScore, string? Keystrokes)
{
    /// <summary>Whether it matched as it should.</summary>
    public bool MatchIsRight => Matched == Row.ShouldMatch;

    /// <summary>Whether it ranks as it should; null for a row that says nothing of ranks.</summary>
    public bool? RankIsRight => Row.ShouldRankAbove is null ? null : Matched && Score > OtherScore;

    /// <summary>Whether the row passes.</summary>
    public bool Passed => MatchIsRight && RankIsRight != false;
}

/// <summary>The outcome of a golden set.</summary>
/// <param name="Results">Row by row.</param>
public sealed record MatchGoldenReport(IReadOnlyList<MatchGoldenResult> Results)
{
    /// <summary>Rows that pass.</summary>
    public int Passed => Results.Count(result => result.Passed);

    /// <summary>Rows that match as they should.</summary>
    public int MatchesRight => Results.Count(result => result.MatchIsRight);

    /// <summary>Rows that say something of ranks.</summary>
    public int Ranks => Results.Count(result => result.RankIsRight is not null);

    /// <summary>Rows of them that rank as they should.</summary>
    public int RanksRight => Results.Count(result => result.RankIsRight == true);
}

/// <summary>
/// Runs a golden set of matching: each row's texts are understood, indexed in memory and searched by the code that
/// searches articles, with all tiers and without the gate.
/// </summary>
/// <remarks>Not thread-safe: one instance serves one thread at a time.</remarks>
public sealed class MatchGolden(NewsCatalogue catalogue)
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
        var directory = new MemoryIndexDirectory();
        using (var writer = new EmbeddedArticleIndexWriter(directory, catalogue, "", new ArticleIndexWriterOptions()))
        {
            Put(writer, "document", row.Document);
            if (row.ShouldRankAbove is { } other) Put(writer, "other", other);
            writer.Publish(0, DateTimeOffset.UnixEpoch);
        }

        using IndexReader reader = IndexReader.Open(directory, ArticleSchema.Schema);
        var context = new SearchContext(reader, catalogue);
        SearchPlan plan = SearchPlan.Make(new ArticleSearchRequest { Query = row.Query }, context, CancellationToken.None);
        SearchResults results = context.Searcher.Search(new SearchRequest { Query = plan.Compiled.Query, Limit = 2 });
        float ScoreOf(string id) => results.Hits.Where(hit => reader.DocumentId(hit.Document) == id).Select(hit => hit.Score).FirstOrDefault();
        bool matched = results.Hits.Any(hit => reader.DocumentId(hit.Document) == "document");
        return new MatchGoldenResult(row, matched, ScoreOf("document"), ScoreOf("other"), plan.Keystrokes);
    }

    private void Put(EmbeddedArticleIndexWriter writer, string id, string text)
        => writer.Put(_understanding.Understand(new SourceDocument { Id = id, File = id, Text = text }), 0);
}
