using System.Text;
using System.Text.Json;
using NewsSearch.TestSupport;

namespace NewsSearch.Indexer.Tests.Support;

/// <summary>Articles put together from the sentences of the seeds: as many as a test needs, the same for the same seed.</summary>
internal static class GeneratedCorpus
{
    private static readonly string[] Sentences =
    [
        .. Directory.GetFiles(Repository.Path("seeds"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split(['.', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(sentence => sentence.Length > 40),
    ];

    /// <summary>JSON Lines with ids a0, a1…; every body ends with the marker word.</summary>
    public static string JsonLines(int articles, int seed, string marker)
    {
        Random random = new(seed);
        StringBuilder lines = new();
        for (int i = 0; i < articles; i++)
        {
            StringBuilder body = new();
            for (int s = random.Next(5, 15); s > 0; s--) body.Append(Sentences[random.Next(Sentences.Length)]).Append(".\n");
            lines.Append(Line($"a{i}", Sentences[random.Next(Sentences.Length)], body.Append(marker).Append('.').ToString()));
        }

        return lines.ToString();
    }

    /// <summary>One line of JSON Lines.</summary>
    public static string Line(string id, string title, string body) =>
        $$"""{"id":{{JsonSerializer.Serialize(id)}},"title":{{JsonSerializer.Serialize(title)}},"body":{{JsonSerializer.Serialize(body)}}}""" + "\n";
}
