namespace NewsSearch.Peers.Retrieval;

/// <summary>What the caller asked for.</summary>
internal sealed record RetrievalOptions
{
    public const string Usage = """
        ./dev bench retrieval --documents CORPUS.jsonl[.gz]… --queries FILE [--judgments FILE] [--forms FORM,…] [--work DIR]
          --documents  articles with "id", "title" and "body"
          --queries    as for './dev eval retrieval': known articles (doc_id, title_query), or topics (qid, query)
          --judgments  the grades of topics
          --forms      how queries are typed (default: the columns of the file and the forms made of them)
          --work       keeps the indexes there and uses them again: for the same documents and kind of queries only
        """;

    private static readonly string[] KnownItemForms = ["title", "no_diacritics", "keywords", "tone_dropped", "typo", "telex"];
    private static readonly string[] TopicForms = ["query", "unaccented", "as_typed"];

    public IReadOnlyList<string> Documents { get; init; } = [];

    public required string Queries { get; init; }

    public string? Judgments { get; init; }

    public IReadOnlyList<string> Forms { get; init; } = [];

    public string? Work { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="PeersException">It is not understood.</exception>
    public static RetrievalOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new RetrievalOptions { Queries = "" };
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            string Next() => ++i < arguments.Count ? arguments[i] : throw new PeersException($"{argument} needs a value.\n{Usage}");
            options = argument switch
            {
                "--documents" => options with { Documents = [.. options.Documents, Next()] },
                "--queries" => options with { Queries = Next() },
                "--judgments" => options with { Judgments = Next() },
                "--forms" => options with { Forms = Next().Split(',') },
                "--work" => options with { Work = Path.GetFullPath(Next()) },
                "--help" or "-h" => throw new PeersException(Usage),
                _ when !argument.StartsWith('-') && options.Documents.Count > 0 => options with { Documents = [.. options.Documents, argument] },
                _ => throw new PeersException($"There is no option '{argument}'.\n{Usage}"),
            };
        }

        if (options.Documents.Count == 0 || options.Queries.Length == 0) throw new PeersException($"Documents and queries are needed.\n{Usage}");
        string? missing = options.Documents.Append(options.Queries).Append(options.Judgments).OfType<string>().FirstOrDefault(static file => !File.Exists(file));
        if (missing is not null) throw new PeersException($"There is no file '{missing}'.");
        return options.Forms.Count > 0 ? options : options with { Forms = options.Judgments is null ? KnownItemForms : TopicForms };
    }
}
