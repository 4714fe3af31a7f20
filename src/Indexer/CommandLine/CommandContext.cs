using NewsSearch.Articles;
using NewsSearch.Articles.Backends;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>What a verb may touch of the world around it.</summary>
/// <param name="Console">Where it reads and writes.</param>
/// <param name="Time">The clock.</param>
/// <param name="LimitMemory">Bounds the memory of the process, in bytes; does nothing where the process is not the command's own.</param>
/// <param name="Backends">The backends of this build, and the one chosen.</param>
/// <param name="Cancellation">Cancelled when the user wants it to stop.</param>
/// <param name="OwnOfficials">The user's own table of officials, or null.</param>
internal sealed record CommandContext(CommandConsole Console, TimeProvider Time, Action<long> LimitMemory, ArticleBackends Backends, CancellationToken Cancellation, string? OwnOfficials = null)
{
    /// <summary>The catalogue; read when it is first needed.</summary>
    public NewsCatalogue Catalogue => field ??= OwnOfficials is { Length: > 0 } path ? NewsCatalogue.WithOfficials(path) : NewsCatalogue.Default;

    /// <summary>The index in a folder.</summary>
    public ArticleIndexFolder Folder(string path) => new(path, Catalogue, Backends);
}
