using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Filtering;
using NewsSearch.Articles.Searching.Parsing;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>Compiles the fields of a query that are filters: official, province, date.</summary>
internal static class FieldCompiler
{
    /// <summary>The filter of a field, or null where its value cannot be read (then a note says so).</summary>
    /// <param name="field">The field with its value.</param>
    /// <param name="context">The index.</param>
    /// <param name="notes">Takes what cannot be read.</param>
    /// <param name="clause">Takes the value as understood and the field's name.</param>
    public static Query? Compile(FieldNode field, SearchContext context, List<InterpretationNote> notes, Action<string, string> clause)
        => Compile(field.Part, field.Field, context, notes, clause);

    private static Query? Compile(QueryNode node, QueryField field, SearchContext context, List<InterpretationNote> notes, Action<string, string> clause)
    {
        List<Query> Parts(IReadOnlyList<QueryNode> parts) => [.. parts.Select(part => Compile(part, field, context, notes, clause)).OfType<Query>()];
        switch (node)
        {
            case AnyNode any:
                return Parts(any.Parts) is { Count: > 0 } should ? new BooleanQuery { Should = should } : null;
            case AllNode all:
                return Parts(all.Parts) is { Count: > 0 } must ? new BooleanQuery { Must = must } : null;
            case NotNode not:
                return Compile(not.Part, field, context, notes, clause) is { } part ? DateFilters.Without(part) : null;
            case FieldNode inner:
                return Compile(inner.Part, field, context, notes, clause);
            default:
                string text = node switch { WordsNode words => words.Text, PhraseNode phrase => phrase.Text, PrefixNode prefix => prefix.Text, _ => "" };
                string name = QueryScanner.NameOf(field);
                Query? query = field switch
                {
                    QueryField.Official => Official(text, context),
                    QueryField.Province => Province(text, context),
                    _ => Date(text),
                };
                if (query is null) notes.Add(new InterpretationNote(field == QueryField.Date ? "bad-date" : "unknown-" + name, text));
                clause(text, name);

                // A name that nobody has matches nothing; a date that cannot be read is left out.
                return query ?? (field == QueryField.Date ? null : new MatchNoneQuery());
        }
    }

    private static FacetQuery? Official(string text, SearchContext context)
    {
        if (context.Vocabulary.Has(ArticleSchema.Official, text)) return new FacetQuery(ArticleSchema.Official, [text]);
        var typed = new NameMatching(text);
        List<string> ids = typed.IsEmpty ? [] :
            [.. context.Vocabulary.Values(ArticleSchema.Official).Values.Where(value => value.Label is { } label && typed.IsName(label)).Select(value => value.Path)];
        return ids.Count > 0 ? new FacetQuery(ArticleSchema.Official, ids) : null;
    }

    private static FacetQuery? Province(string text, SearchContext context)
    {
        ProvinceCatalogue provinces = context.Catalogue.Provinces;
        string? path = ProvinceFilter.PathOf(text, context);
        if (path is null && provinces.FindByName(text) is { } province) path = provinces.PathOf(province);
        return path is null ? null : new FacetQuery(ArticleSchema.Province, [path]);
    }

    private static Query? Date(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        string first = dots < 0 ? text : text[..dots];
        string last = dots < 0 ? text : text[(dots + 2)..];
        PartialDate? from = PartialDate.TryParse(first, out PartialDate parsedFirst) ? parsedFirst : null;
        PartialDate? to = PartialDate.TryParse(last, out PartialDate parsedLast) ? parsedLast : null;
        bool readable = (from is not null || (dots >= 0 && first.Length == 0)) && (to is not null || (dots >= 0 && last.Length == 0));
        return readable && (from is not null || to is not null) ? DateFilters.Within(from, to) : null;
    }
}
