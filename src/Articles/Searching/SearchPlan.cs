using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Articles.Searching.Filtering;
using NewsSearch.Articles.Searching.Parsing;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>What a request comes down to: the query that is run, whether it is gated, and the filters.</summary>
/// <param name="Compiled">The query with all its tiers.</param>
/// <param name="Strict">The query without the tiers that leave marks out, where the plan may be gated to it; else null.</param>
/// <param name="Filters">The filters.</param>
/// <param name="Keystrokes">What the query spells as raw keystrokes, where it was searched as that; else null.</param>
internal sealed record SearchPlan(CompiledQuery Compiled, CompiledQuery? Strict, ArticleFilters Filters, string? Keystrokes)
{
    /// <summary>Exact hits that make looser ones unnecessary.</summary>
    public const int EnoughExactHits = 20;

    /// <summary>
    /// <see cref="Strict"/> where that alone gives enough; else null. Then hits, counts and facets show those only,
    /// because a third of all fully marked syllables are also some other word's under-marked form.
    /// </summary>
    public CompiledQuery? Gated { get; private init; }

    /// <summary>The query that is run.</summary>
    public CompiledQuery Chosen => Gated ?? Compiled;

    /// <summary>The query with the filters, for counting.</summary>
    public Query Filtered => Filters.Filters.Count == 0
        ? Chosen.Query
        : new BooleanQuery { Must = [Chosen.Query], Filter = [.. Filters.Filters.Select(filter => filter.Query)] };

    /// <summary>Plans a request.</summary>
    public static SearchPlan Make(ArticleSearchRequest request, SearchContext context, CancellationToken cancellation)
    {
        SearchPlan draft = Draft(request, context, cancellation);
        return draft.Strict is null ? draft : draft.Decide(context.Searcher.Count(draft.Strict.Query, cancellation));
    }

    /// <summary>
    /// Plans a request up to the gate. That is decided without the filters: a facet's count must be what selecting it gives.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="context">The index.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="matchesOnly">Leaves out what scores: the plan is for counting.</param>
    public static SearchPlan Draft(ArticleSearchRequest request, SearchContext context, CancellationToken cancellation, bool matchesOnly = false)
    {
        ArticleFilters filters = ArticleFilters.Of(request, context);
        // One analyzer for the whole plan: what it worked out for a word holds for its other compilations.
        return context.QueryAnalyzers.Use(analyzer => Draft(request, filters, new CompileOptions(request.Marks, request.Scope, MatchesOnly: matchesOnly), context, analyzer, cancellation));
    }

    /// <summary>The plan gated or not.</summary>
    /// <param name="exactHits">How many articles the <see cref="Strict"/> query finds without the filters.</param>
    public SearchPlan Decide(int exactHits) => exactHits >= EnoughExactHits ? this with { Gated = Strict } : this;

    private static SearchPlan Draft(
        ArticleSearchRequest request, ArticleFilters filters, CompileOptions options, SearchContext context, QueryAnalyzer analyzer, CancellationToken cancellation)
    {
        ParsedQuery parsed = ArticleQueryParser.Parse(request.Query);
        CompiledQuery compiled = QueryCompiler.Compile(parsed, context, analyzer, options);
        string? keystrokes = null;
        if (IsPlainText(parsed.Root) && Rescue(parsed, options, context, analyzer, cancellation) is { } rescued)
        {
            (parsed, compiled, keystrokes) = rescued;
        }

        // Of a sentence most words are asked for, so that many articles hold enough of the few that are spelled in full.
        bool mayGate = request.Marks == MarksMode.Auto && compiled is { IsSentence: false, HasMarks: true, HasLooseTiers: true };
        CompiledQuery? strict = mayGate ? QueryCompiler.Compile(parsed, context, analyzer, options with { StrictMarks = true }) : null;
        return new SearchPlan(compiled, strict, filters, keystrokes);
    }

    private static bool IsPlainText(QueryNode? node) => node is WordsNode or PhraseNode || (node is AllNode all && all.Parts.All(IsPlainText));

    // Telex, VNI or VIQR as typed: only where the literal words, all of them, find nothing anywhere and the decoded ones do.
    private static (ParsedQuery Parsed, CompiledQuery Compiled, string Reading)? Rescue(
        ParsedQuery literal, CompileOptions options, SearchContext context, QueryAnalyzer analyzer, CancellationToken cancellation)
    {
        if (analyzer.DecodeKeystrokes(QueryText.Of(literal.Root!)) is not { } reading) return null;
        CompiledQuery everyWord = QueryCompiler.Compile(literal, context, analyzer, options with { EveryWord = true, MatchesOnly = true });
        if (context.Searcher.Count(everyWord.Query, cancellation) > 0) return null;
        ParsedQuery parsed = ArticleQueryParser.Parse(reading);
        CompiledQuery compiled = QueryCompiler.Compile(parsed, context, analyzer, options);
        return context.Searcher.Count(compiled.Query, cancellation) > 0 ? (parsed, compiled, reading) : null;
    }
}
