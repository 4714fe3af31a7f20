using System.IO.Compression;
using System.Text.Json;

namespace NewsSearch.Peers.Corpus;

/// <summary>Where the texts come from: files of articles, or the seeds.</summary>
internal static class Texts
{
    private const int SentencesPerArticle = 25;
    private const int ShortestSentence = 40;

    /// <summary>Texts for so many documents, and a sentence that says what they are.</summary>
    /// <param name="files">JSON lines with a <c>body</c> each, packed with gzip or not; without any, the seeds are used.</param>
    /// <param name="wanted">How many; 0 for as many as the files have.</param>
    /// <param name="seed">Seeds what is made up.</param>
    public static (IEnumerable<string> Texts, string Origin) Of(IReadOnlyList<string> files, int wanted, int seed)
    {
        if (files.Count > 0)
        {
            int available = wanted == 0 ? 0 : files.SelectMany(Read).Take(wanted).Count();
            if (available >= wanted) return (wanted == 0 ? files.SelectMany(Read) : files.SelectMany(Read).Take(wanted), "real articles");
            string[] real = [.. files.SelectMany(Read).SelectMany(Sentences)];
            return (Recombine(real, wanted, seed), $"articles of {SentencesPerArticle} sentences drawn from the {real.Length} of {available} real ones");
        }

        string[] sentences = [.. Directory.EnumerateFiles(Path.Combine(Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).SelectMany(Sentences)];
        return (Recombine(sentences, wanted == 0 ? 20_000 : wanted, seed), $"articles of {SentencesPerArticle} sentences drawn from the {sentences.Length} of the five seeds: a small vocabulary, so nothing like real text");
    }

    /// <summary>The repository's folder.</summary>
    public static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Search.sln"))) return folder.FullName;
        }

        throw new PeersException("Run the benchmark from inside the repository.");
    }

    /// <summary>The articles of a file with their ids and titles; a title that is missing is empty.</summary>
    public static IEnumerable<(string Id, string Title, string Body)> Articles(string file)
    {
        foreach (JsonElement article in Objects(file))
        {
            string Value(string name) => article.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            if (Value("id") is { Length: > 0 } id) yield return (id, Value("title"), Value("body"));
        }
    }

    private static IEnumerable<string> Read(string file)
    {
        foreach (JsonElement article in Objects(file))
        {
            if (article.TryGetProperty("body", out JsonElement body) && body.GetString() is { Length: > 0 } text) yield return text;
        }
    }

    private static IEnumerable<JsonElement> Objects(string file)
    {
        if (!File.Exists(file)) throw new PeersException($"There is no corpus '{file}'.");
        using Stream stream = File.OpenRead(file);
        using Stream unpacked = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(unpacked);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = Parse(line, file);
            yield return document.RootElement;
        }
    }

    private static JsonDocument Parse(string line, string file)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            throw new PeersException($"'{file}' has a line that is no JSON: a corpus has one article a line.");
        }
    }

    private static IEnumerable<string> Sentences(string text)
        => text.Split(['.', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static sentence => sentence.Length > ShortestSentence);

    private static IEnumerable<string> Recombine(string[] sentences, int articles, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < articles; i++)
        {
            yield return string.Join(". ", Enumerable.Range(0, SentencesPerArticle).Select(_ => sentences[random.Next(sentences.Length)]));
        }
    }
}
