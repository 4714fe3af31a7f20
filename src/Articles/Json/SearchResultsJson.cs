using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Json;

/// <summary>The answer to a search: <c>indexer search --json</c> and <c>GET /api/v1/search</c>.</summary>
internal static class SearchResultsJson
{
    // A disjunction over a thousand terms would explain itself for pages; nobody reads below this.
    private const int MaxExplanationDepth = 12;

    public static void Write(Utf8JsonWriter json, ArticleSearchResults results, NewsCatalogue catalogue)
    {
        json.WriteStartObject();
        json.WriteNumber("schema_version", ArticleJson.SchemaVersion);
        json.WriteString("query", results.Request.Query);
        json.WriteString("interpreted", results.Interpretation.Sentence);
        json.WriteNumber("total", results.Total);
        json.WriteBoolean("partial", results.Partial);
        json.WriteNumber("took_ms", Math.Round(results.TookMilliseconds, 2));
        json.WriteNumber("generation", results.Generation);
        json.WriteString("url", ArticleSearchUrl.ToQueryString(results.Request));
        json.WriteNumber("page", results.Request.Page);
        json.WriteNumber("page_size", results.Request.PageSize);
        json.WriteString("next", results.NextPage is { } next ? ArticleSearchUrl.ToQueryString(next) : null);
        json.WriteNumber("folded", results.Folded);
        WriteHits(json, "hits", results.Hits, catalogue);
        if (results.PartialTotal > 0)
        {
            json.WriteNumber("partial_total", results.PartialTotal);
            WriteHits(json, "partial_hits", results.PartialHits, catalogue);
        }

        WriteFacets(json, results.Facets);
        WriteHistogram(json, results.Histogram);
        WriteRepairs(json, results.Repairs);
        WriteInterpretation(json, results);
        json.WriteEndObject();
    }

    private static void WriteHits(Utf8JsonWriter json, string name, IReadOnlyList<ArticleHit> hits, NewsCatalogue catalogue)
    {
        json.WriteStartArray(name);
        foreach (ArticleHit hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("id", hit.Article.Id);
            json.WriteString("file", hit.Article.File);
            json.WriteString("title", hit.Article.Title.Value);
            json.WriteBoolean("title_synthetic", hit.Article.Title.Synthetic);
            json.WriteSpans("title_marks", hit.TitleMarks);
            json.WriteNumber("score", Math.Round(hit.Score, 4));
            json.WriteDate("published", hit.Article.Published);
            json.WriteProvinces(hit.Article.Provinces, catalogue);
            json.WriteReach(hit.Article.Reach);
            json.WriteOfficials(hit.Article.Officials);
            json.WriteString("source", hit.Article.Source);
            json.WriteString("url", hit.Article.Url);
            json.WriteStartArray("snippets");
            foreach (Snippet snippet in hit.Snippets) WriteSnippet(json, snippet);
            json.WriteEndArray();
            if (hit.MissingWords.Count > 0) WriteStrings(json, "missing_words", hit.MissingWords);
            json.WriteNumber("duplicate_count", hit.DuplicateCount);
            if (hit.Duplicates.Count > 0) WriteStrings(json, "duplicates", [.. hit.Duplicates.Select(static duplicate => duplicate.Id)]);
            if (hit.Explanation is not null) WriteExplanation(json, "explanation", hit.Explanation, 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSnippet(Utf8JsonWriter json, Snippet snippet)
    {
        json.WriteStartObject();
        json.WriteString("text", snippet.Text);
        json.WriteSpans("marks", snippet.Marks);
        json.WriteBoolean("cut_before", snippet.CutBefore);
        json.WriteBoolean("cut_after", snippet.CutAfter);
        json.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter json, string? name, ScoreAccount explanation, int depth)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteNumber("value", explanation.Value);
        json.WriteString("description", explanation.Description);
        if (explanation.Details.Count > 0 && depth < MaxExplanationDepth)
        {
            json.WriteStartArray("details");
            foreach (ScoreAccount detail in explanation.Details) WriteExplanation(json, null, detail, depth + 1);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter json, ArticleFacets facets)
    {
        json.WriteStartObject("facets");
        WriteFacet(json, "province", facets.Provinces);
        WriteFacet(json, "official", facets.Officials);
        WriteFacet(json, "role", facets.Roles);
        WriteFacet(json, "year", facets.Years);
        WriteFacet(json, "source", facets.Sources);
        json.WriteStartObject("unknown");
        json.WriteNumber("province", facets.Provinces.Unknown);
        json.WriteNumber("official", facets.Officials.Unknown);
        json.WriteNumber("role", facets.Roles.Unknown);
        json.WriteNumber("year", facets.Years.Unknown);
        json.WriteNumber("source", facets.Sources.Unknown);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFacet(Utf8JsonWriter json, string name, Facet facet)
    {
        json.WriteStartArray(name);
        foreach (FacetEntry value in facet.Values) FacetValuesJson.WriteEntry(json, value);
        json.WriteEndArray();
    }

    private static void WriteHistogram(Utf8JsonWriter json, DateHistogram histogram)
    {
        json.WriteStartObject("histogram");
        json.WriteString("unit", FindingJson.PrecisionName(histogram.Unit));
        json.WriteStartArray("bars");
        foreach (HistogramBar bar in histogram.Bars)
        {
            json.WriteStartObject();
            json.WriteString("from", Iso(bar.From));
            json.WriteString("to", Iso(bar.To));
            json.WriteNumber("count", bar.Count);
            json.WriteString("precision", FindingJson.PrecisionName(bar.Precision));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("undated", histogram.Undated);
        json.WriteNumber("exact", histogram.Exact);
        json.WriteNumber("partially_dated", histogram.PartiallyDated);
        json.WriteEndObject();
    }

    private static void WriteRepairs(Utf8JsonWriter json, IReadOnlyList<Repair> repairs)
    {
        json.WriteStartArray("repairs");
        foreach (Repair repair in repairs)
        {
            json.WriteStartObject();
            json.WriteString("why", repair.Why);
            json.WriteString("query", repair.Request.Query);
            json.WriteNumber("count", repair.Count);
            json.WriteString("detail", repair.Detail);
            json.WriteString("url", ArticleSearchUrl.ToQueryString(repair.Request));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInterpretation(Utf8JsonWriter json, ArticleSearchResults results)
    {
        QueryInterpretation interpretation = results.Interpretation;
        json.WriteBoolean("gated", interpretation.Gated);
        json.WriteString("most_likely", interpretation.MostLikely);
        json.WriteStartArray("clauses");
        foreach (ClauseInterpretation clause in interpretation.Clauses)
        {
            json.WriteStartObject();
            json.WriteString("kind", clause.Kind);
            json.WriteString("text", clause.Text);
            json.WriteBoolean("excluded", clause.Excluded);
            WriteStrings(json, "expansions", clause.Expansions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (InterpretationNote note in interpretation.Notes)
        {
            json.WriteStartObject();
            json.WriteString("code", note.Code);
            json.WriteString("text", note.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("marks");
        foreach (MarksCount count in results.MarksCounts) json.WriteNumber(ArticleSearchUrl.MarksName(count.Marks), count.Count);
        json.WriteEndObject();
        json.WriteStartArray("problems");
        foreach (RequestProblem problem in results.Problems)
        {
            json.WriteStartObject();
            json.WriteString("parameter", problem.Parameter);
            json.WriteString("value", problem.Value);
            json.WriteString("code", problem.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
