using System.Diagnostics;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Indexer.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Indexer.Tests.Processes;

/// <summary>
/// Kills the real process (SIGKILL) while it rebuilds, updates, merges, publishes, rolls back and clears away; after
/// every kill the index is whole and answers as one of the two corpora does.
/// </summary>
public class KillDuringIndexingTests(ITestOutputHelper output)
{
    private const int Articles = 300;
    private static readonly string[] Markers = ["hoahuong", "hoasen"];

    [Fact]
    public void KillAtRandomMoments_PublishedIndexStaysWholeAndTheNextRunIsClean()
    {
        int kills = RandomTests.Count(quick: 20, all: 1_000);
        int seed = RandomTests.Seed();
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        using TemporaryFolder folder = new();
        string index = folder["index"];
        string[] corpora = [.. Markers.Select((marker, i) => folder.Write($"corpora/{i}/articles.jsonl", GeneratedCorpus.JsonLines(Articles, seed + i, marker)))];
        int[][] expected = [.. corpora.Select((corpus, i) => AnswersOf(corpus, folder[$"clean-{i}"]))];

        Stopwatch time = Stopwatch.StartNew();
        Assert.Equal(0, IndexerProcess.Run("index", corpora[0], "--out", index, "--quiet", "--keep", "2").Code);
        // How long each verb takes, about: less than that of a run which ended before it could be killed, more than that
        // of one which was killed before it had begun to write. Machines are not equally busy all the time.
        Dictionary<string, TimeSpan> durations = new() { ["index"] = time.Elapsed, ["rollback"] = time.Elapsed, ["gc"] = time.Elapsed };

        int killed = 0;
        int writing = 0;
        for (int run = 0; killed < kills; run++)
        {
            Assert.True(run < 10 * kills, $"Only {killed} of {run} runs could be killed before their end.");
            string corpus = corpora[random.Next(2)];
            string[] arguments = random.Next(8) switch
            {
                0 => ["rollback", "--index", index],
                1 => ["gc", "--keep", "0", "--index", index],
                2 or 3 or 4 => ["index", corpus, "--out", index, "--keep", "2", "--full"],
                _ => ["index", corpus, "--out", index, "--keep", "2"],
            };
            HashSet<string> before = FilesOf(index);
            using IndexerProcess process = IndexerProcess.Start([.. arguments, "--quiet"]);
            if (random.Next(2) == 0)
            {
                Thread.Sleep(durations[arguments[0]] * random.NextDouble());
            }
            else
            {
                // The first change of the folder is where writing begins: the moments after it are few and matter most.
                while (!process.HasExited && FilesOf(index).SetEquals(before)) Thread.Sleep(1);
                // Reading, merging, flushing and renaming take from one to a thousand milliseconds: all are tried alike.
                Thread.Sleep((int)Math.Pow(2, 10 * random.NextDouble()));
            }

            bool ended = !process.Kill();
            bool changed = !FilesOf(index).SetEquals(before);
            if (!ended) killed++;
            if (!ended && changed) writing++;
            if (ended) durations[arguments[0]] *= 0.8;
            else if (!changed) durations[arguments[0]] *= 1.1;
            AssertWhole(index, expected, deep: false);
        }

        Assert.NotEqual(0, writing);
        output.WriteLine($"{killed} runs were killed, {writing} of them after they had begun to write");
        IndexerProcess.Result next = IndexerProcess.Run("index", corpora[1], "--out", index, "--full", "--quiet");
        Assert.True(next.Code == 0, next.Error);
        AssertWhole(index, expected[1..], deep: true);
    }

    private static HashSet<string> FilesOf(string folder) => [.. Directory.GetFiles(folder)];

    private static int[] AnswersOf(string corpus, string index)
    {
        Assert.Equal(0, IndexerProcess.Run("index", corpus, "--out", index, "--quiet").Code);
        using IArticleIndex clean = new ArticleIndexFolder(index, NewsCatalogue.Default).Open(Timeout.InfiniteTimeSpan);
        Assert.Equal(Articles, clean.Status.Articles);
        return [.. Queries().Select(query => TotalOf(clean, query))];
    }

    // All articles of one corpus or all of the other: never a mix, never fewer, and every answer as on a clean build.
    private static void AssertWhole(string path, int[][] expected, bool deep)
    {
        ArticleIndexFolder folder = new(path, NewsCatalogue.Default);
        Assert.Empty(folder.Verify(deep));
        // Without a time limit: on a busy machine a search must not give what it has so far.
        using IArticleIndex index = folder.Open(Timeout.InfiniteTimeSpan);
        Assert.Equal(Articles, index.Status.Articles);
        string[] queries = [.. Queries()];
        int[] answers = [.. queries.Select(query => TotalOf(index, query))];
        int[] nearest = expected.MinBy(clean => clean.Zip(answers).Count(static pair => pair.First != pair.Second))!;
        string[] wrong = [.. queries.Select((query, i) => (query, Expected: nearest[i], Found: answers[i])).Where(static answer => answer.Expected != answer.Found).Select(static answer => $"{answer.query}: {answer.Found} instead of {answer.Expected}")];
        Assert.True(wrong.Length == 0, $"generation {index.Status.Generation}: {string.Join(", ", wrong)}");
    }

    private static int TotalOf(IArticleIndex index, string query) => index.Search(new ArticleSearchRequest { Query = query, Group = false, PageSize = 1 }).Total;

    // The markers first: the rest are words of the seeds with and without marks, two by two.
    private static IEnumerable<string> Queries()
    {
        string[] words = ["tỉnh", "ủy", "hội nghị", "bí thư", "can bo", "nhiệm kỳ", "bổ nhiệm", "công tác", "dang bo", "nhân dân", "phát triển", "kinh te", "xã hội", "ban chấp hành"];
        return Markers.Concat(words.SelectMany(left => words, static (left, right) => $"{left} {right}").Take(RandomTests.Count(quick: 10, all: 198)));
    }
}
