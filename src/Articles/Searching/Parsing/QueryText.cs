namespace NewsSearch.Articles.Searching.Parsing;

/// <summary>Writes a parsed query as the user could have typed it.</summary>
internal static class QueryText
{
    /// <summary>The text of a part; joined again it parses to the same part.</summary>
    public static string Of(QueryNode? node) => node switch
    {
        null => "",
        WordsNode words => words.Text,
        PhraseNode phrase => $"\"{phrase.Text}\"",
        PrefixNode prefix => prefix.Text + "*",
        AllNode all => string.Join(' ', all.Parts.Select(Inner)),
        AnyNode any => string.Join(" OR ", any.Parts.Select(part => part is AnyNode ? $"({Of(part)})" : Of(part))),
        NotNode not => "-" + Single(not.Part),
        FieldNode field => $"{QueryScanner.NameOf(field.Field)}:{Single(field.Part)}",
        _ => throw new ArgumentException($"Unknown node {node.GetType().Name}.", nameof(node)),
    };

    /// <summary>The query with every phrase taken apart into words; the same query where it has none.</summary>
    public static QueryNode? WithoutQuotes(QueryNode? node) => Map(node, static leaf => leaf is PhraseNode phrase ? new WordsNode(phrase.Text) : leaf);

    /// <summary>The query with its words, phrases and beginnings replaced.</summary>
    public static QueryNode? Map(QueryNode? node, Func<QueryNode, QueryNode> leaf) => node switch
    {
        null => null,
        AllNode all => new AllNode([.. all.Parts.Select(part => Map(part, leaf)!)]),
        AnyNode any => new AnyNode([.. any.Parts.Select(part => Map(part, leaf)!)]),
        NotNode not => new NotNode(Map(not.Part, leaf)!),
        FieldNode { Field: QueryField.Title } field => field with { Part = Map(field.Part, leaf)! },
        FieldNode field => field,
        _ => leaf(node),
    };

    private static string Inner(QueryNode node) => node is AnyNode ? $"({Of(node)})" : Of(node);

    // A sign and a field name bind to one word, one phrase or one pair of parentheses.
    private static string Single(QueryNode node)
        => node is AllNode or AnyNode || (node is WordsNode words && words.Text.Any(char.IsWhiteSpace)) ? $"({Of(node)})" : Of(node);
}
