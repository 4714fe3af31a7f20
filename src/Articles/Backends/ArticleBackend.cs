using NewsSearch.Articles.Backends.Embedded;

namespace NewsSearch.Articles.Backends;

/// <summary>What an index of articles stands on: the engine that ships with the program, or another one that a build brings along.</summary>
/// <remarks>
/// Everything above is the same for all of them: how queries are understood, compiled and repaired, how facets, timelines
/// and snippets are made. A backend keeps documents and answers the engine's queries (<see cref="IIndexStore"/>). That
/// seam is internal, so backends are those of this repository; a program hands the ones it was built with to
/// <see cref="ArticleBackends"/>. Immutable; safe from any thread.
/// </remarks>
public abstract class ArticleBackend
{
    /// <summary>What it is called in options, in the configuration, and in the folder of an index.</summary>
    public abstract string Name { get; }

    /// <summary>The engine that ships with the program.</summary>
    public static ArticleBackend Embedded { get; } = new EmbeddedBackend();

    /// <summary>The index that is, or will be, in a folder.</summary>
    internal abstract IIndexStore Open(string path);
}
