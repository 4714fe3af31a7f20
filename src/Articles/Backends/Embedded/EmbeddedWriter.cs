using NewsSearch.Engine;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Articles.Backends.Embedded;

/// <summary>The engine's writer.</summary>
internal sealed class EmbeddedWriter(IndexWriter writer) : IDocumentWriter
{
    public void Put(Document document) => writer.Put(document);

    public void Delete(string id) => writer.Delete(id);

    // The engine closes the reader when the bytes are made.
    public long Commit(IReadOnlyDictionary<string, string> userData, Func<IGenerationReader, byte[]?>? attach = null)
        => writer.Commit(userData, attach is null ? null : reader => attach(new EmbeddedReader(reader)));

    public void Dispose() => writer.Dispose();
}
