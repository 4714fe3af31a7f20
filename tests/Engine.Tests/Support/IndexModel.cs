using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>The slow twin of an index: documents in a list, everything looked up by going through them.</summary>
internal sealed class IndexModel
{
    private readonly List<ModelDocument> _documents = [];

    public IReadOnlyList<ModelDocument> Documents => _documents;

    public void Put(ModelDocument document)
    {
        Delete(document.Id);
        _documents.Add(document);
    }

    public bool Delete(string id) => _documents.RemoveAll(document => document.Id == id) > 0;

    public IndexModel Copy()
    {
        var copy = new IndexModel();
        copy._documents.AddRange(_documents);
        return copy;
    }
}

/// <summary>What a random document was made of.</summary>
internal sealed record ModelDocument(string Id, string[] Bodies, string Title, long? Date, string[] Places, byte[] Text)
{
    public static ModelDocument Random(Random random, string id)
    {
        string[] bodies = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Words(random, random.Next(40)))];
        string[] places = [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"tinh-{random.Next(4)}/huyen-{random.Next(3)}")];
        var text = new byte[random.Next(200)];
        random.NextBytes(text);
        return new ModelDocument(id, bodies, Words(random, random.Next(4)), random.Next(3) == 0 ? null : random.Next(100), places, text);
    }

    public Document ToDocument()
    {
        var document = new Document(Id).AddText("title", Title).AddStored("text", Text);
        foreach (string body in Bodies) document.AddText("body", body);
        if (Date is long date) document.AddNumber("date", date);
        foreach (string place in Places) document.AddFacet("place", place, place.ToUpperInvariant());
        return document;
    }

    /// <summary>The positions of each word of the body, as the whitespace analyzer and the gap give them.</summary>
    public Dictionary<string, List<int>> BodyPositions()
    {
        var positions = new Dictionary<string, List<int>>();
        int position = -1;
        for (int i = 0; i < Bodies.Length; i++)
        {
            if (i > 0) position += 100;
            foreach (string word in Bodies[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                position++;
                if (!positions.TryGetValue(word, out List<int>? list)) positions.Add(word, list = []);
                list.Add(position);
            }
        }

        return positions;
    }

    // Few frequent words and many rare ones, as in a language.
    private static string Words(Random random, int count)
        => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"từ{(int)(1.0 / (random.NextDouble() + 0.002))}"));
}
