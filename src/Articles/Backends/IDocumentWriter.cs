using NewsSearch.Engine.Documents;

namespace NewsSearch.Articles.Backends;

/// <summary>Changes an index; nothing shows before <see cref="Commit"/>, and what was not committed is gone when it is disposed.</summary>
/// <remarks>Holds the writer's lock until disposed. Calls come from one thread.</remarks>
internal interface IDocumentWriter : IDisposable
{
    /// <summary>Adds a document, or replaces the one with its id.</summary>
    void Put(Document document);

    /// <summary>Removes the document with that id, if there is one.</summary>
    void Delete(string id);

    /// <summary>Makes everything visible at once, durably.</summary>
    /// <param name="userData">Kept with the generation (<see cref="IGenerationReader.UserData"/>).</param>
    /// <param name="attach">Makes the bytes to attach of what is about to be published; null keeps what is attached.</param>
    /// <returns>The generation.</returns>
    long Commit(IReadOnlyDictionary<string, string> userData, Func<IGenerationReader, byte[]?>? attach = null);
}
