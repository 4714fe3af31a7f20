using System.Globalization;

namespace NewsSearch.Peers.Corpus;

/// <summary>The corpus as a file of one document a line, the same for all engines.</summary>
internal static class CorpusFile
{
    private const int Provinces = 34;
    private const int Districts = 63;
    private const int Officials = 500;
    private const int Months = 120;

    /// <summary>Writes the corpus and gives what it holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="texts">The documents.</param>
    /// <param name="seed">Seeds what is made up.</param>
    /// <param name="withWords">Whether the words are cut as well, which our engine does not need.</param>
    /// <remarks>Facet values are made up, a few frequent and many rare, from the seed: text alone has none.</remarks>
    public static (int Documents, long TextBytes) Write(string path, IEnumerable<string> texts, int seed, bool withWords)
    {
        var random = new Random(seed);
        var speller = new PlainWords.Speller();
        using var writer = new StreamWriter(path);
        writer.NewLine = "\n";
        int id = 0;
        long bytes = 0;
        foreach (string text in texts)
        {
            string line = text.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');
            (string words, string folded) = withWords ? speller.Spell(line) : ("", "");
            writer.WriteLine(new BenchmarkDocument(id++, random.Next(Months), Facets(random), words, folded, line).ToLine());
            bytes += System.Text.Encoding.UTF8.GetByteCount(line);
        }

        return (id, bytes);
    }

    /// <summary>Every so-many-th document is deleted again after indexing, in all engines.</summary>
    public static bool IsDeleted(int id) => id % 101 == 7;

    private static string[] Facets(Random random)
    {
        int province = Skewed(random, Provinces);
        var values = new SortedSet<string>(StringComparer.Ordinal)
        {
            Name($"province=p{province}"),
            Name($"province=p{province}/d{Skewed(random, Districts)}"),
            Name($"month=m{random.Next(Months)}"),
        };
        for (int i = random.Next(5); i > 0; i--) values.Add(Name($"official=o{Skewed(random, Officials)}"));
        return [.. values];
    }

    private static int Skewed(Random random, int limit) => (int)(random.NextDouble() * random.NextDouble() * limit);

    private static string Name(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
