namespace NewsSearch.Articles.Backends;

/// <summary>The backends that a program was built with, and which of them was chosen.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class ArticleBackends
{
    /// <summary>Name of the backend on Apache Lucene.Net, which only a build with its packages has.</summary>
    public const string Lucene = "lucene";

    private readonly IReadOnlyList<ArticleBackend> _built;

    /// <summary>Names the backends of a build.</summary>
    /// <param name="built">The backends, the default first.</param>
    public ArticleBackends(params IReadOnlyList<ArticleBackend> built)
    {
        ArgumentNullException.ThrowIfNull(built);
        if (built.Count == 0) throw new ArgumentException("A program has to be built with a backend.", nameof(built));
        _built = built;
    }

    /// <summary>The engine that ships with the program, alone.</summary>
    public static ArticleBackends EmbeddedOnly { get; } = new(ArticleBackend.Embedded);

    /// <summary>The backend chosen; null where each folder's own is used, and the default for a new one.</summary>
    public ArticleBackend? Chosen { get; private init; }

    /// <summary>The backend of an index that nobody chose one for.</summary>
    public ArticleBackend Default => _built[0];

    /// <summary>The same backends with one of them chosen.</summary>
    /// <param name="name">Its name; null or empty for none.</param>
    /// <exception cref="UnknownBackendException">This build has no such backend; the message says what to do.</exception>
    public ArticleBackends Choose(string? name)
        => string.IsNullOrWhiteSpace(name) ? this : new ArticleBackends(_built) { Chosen = Find(name.Trim()) ?? throw new UnknownBackendException(Unknown(name.Trim())) };

    /// <summary>The backend of that name, or null.</summary>
    internal ArticleBackend? Find(string name) => _built.FirstOrDefault(backend => backend.Name == name);

    /// <summary>Why this build has no backend of a name, and what to do.</summary>
    internal string Unknown(string name)
    {
        string built = string.Join(", ", _built.Select(backend => $"'{backend.Name}'"));
        return name == Lucene
            ? $"This build is without the backend 'lucene'; it has {built}. Build with -p:LuceneNet=true where the packages of Lucene.Net can be restored (docs/decisions/0005-lucene-net.md)."
            : $"There is no backend '{name}'; this build has {built}.";
    }
}
