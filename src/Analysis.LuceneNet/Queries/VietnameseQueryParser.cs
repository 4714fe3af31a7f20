using Lucene.Net.Analysis;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>
/// Lucene's classic query syntax over Vietnamese text: <c>+must -not "a phrase" field:word ti* (a OR b)^2</c>, each word
/// expanded as <see cref="VietnameseQueryBuilder"/> does.
/// </summary>
/// <remarks>
/// As Lucene's own parser it parts words at white space before it analyses them, so an acronym is found for a full form
/// in quotes, and not for its words side by side. Wildcards inside a word, fuzzy terms and regular expressions ask for
/// letters of terms, which hold marks apart: they are syntax errors here. One instance serves one thread at a time.
/// </remarks>
public sealed class VietnameseQueryParser : QueryParser
{
    private readonly VietnameseQueryBuilder _builder;

    /// <summary>Parses queries over a field.</summary>
    /// <param name="field">Where words without a field are looked for.</param>
    /// <param name="analyzer">Analyses what is not Vietnamese text, such as the bounds of ranges.</param>
    /// <param name="builder">Expands words; null for the defaults.</param>
    public VietnameseQueryParser(string field, Analyzer analyzer, VietnameseQueryBuilder? builder = null)
        : base(LuceneVersion.LUCENE_48, field, analyzer)
    {
        _builder = builder ?? new VietnameseQueryBuilder();
        Locale = System.Globalization.CultureInfo.InvariantCulture;
    }

    /// <summary>How the marks typed are read.</summary>
    public MarksMode Marks { get; set; } = MarksMode.Auto;

    /// <inheritdoc/>
    protected override Query? GetFieldQuery(string field, string queryText, bool quoted)
        => quoted ? _builder.Phrase(field, queryText, Marks) : _builder.Words(field, queryText, Marks);

    /// <inheritdoc/>
    protected override Query? GetFieldQuery(string field, string queryText, int slop)
        => slop == PhraseSlop ? GetFieldQuery(field, queryText, quoted: true) : throw new ParseException("Phrases with gaps (\"a b\"~2) are not known here.");

    /// <inheritdoc/>
    protected override Query? GetPrefixQuery(string field, string termStr) => _builder.Words(field, termStr, Marks, lastIsPrefix: true);

    /// <inheritdoc/>
    protected override Query GetWildcardQuery(string field, string termStr)
        => termStr == "*" && field == "*" ? NewMatchAllDocsQuery() : throw new ParseException($"A wildcard stands at the end of a word only, not as in '{termStr}'.");

    /// <inheritdoc/>
    protected override Query GetFuzzyQuery(string field, string termStr, float minSimilarity)
        => throw new ParseException($"Fuzzy terms ('{termStr}~') are not known here; marks may be left out instead.");

    /// <inheritdoc/>
    protected override Query GetRegexpQuery(string field, string termStr)
        => throw new ParseException($"Regular expressions ('/{termStr}/') are not known here.");
}
