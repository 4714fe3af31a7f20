using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>The schema and options that tests write small indexes with.</summary>
internal static class TestIndex
{
    public static readonly Schema Schema = new(
        1,
        new FieldDefinition("title", FieldKind.Text),
        new FieldDefinition("body", FieldKind.Text),
        new FieldDefinition("date", FieldKind.Number),
        new FieldDefinition("place", FieldKind.Facet),
        new FieldDefinition("text", FieldKind.Stored),
        new FieldDefinition("label", FieldKind.Stored));

    public static readonly Dictionary<string, string> NoData = [];

    public static IndexWriterOptions Options => new() { AnalyzerFactory = () => new WhitespaceAnalyzer() };

    public static byte[] Key(string text) => Encoding.UTF8.GetBytes(text);

    public static IndexWriter Writer(IndexDirectory directory) => IndexWriter.Open(directory, Schema, Options);

    public static IndexReader Reader(IndexDirectory directory) => IndexReader.Open(directory, Schema);

    public static Document Document(string id, string body) => new Document(id).AddText("body", body).AddStored("text", Key(body));

    public static List<TermStatistics> Terms(IndexReader reader, string field, string prefix = "")
    {
        var found = new List<TermStatistics>();
        TermEnumerator terms = reader.Terms(field, Key(prefix));
        while (terms.MoveNext()) found.Add(new TermStatistics(terms.Term.ToArray(), terms.DocumentFrequency, terms.TotalFrequency));
        return found;
    }
}
