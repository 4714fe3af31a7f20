using System.Diagnostics;
using System.Globalization;
using NewsSearch.Peers.Corpus;
using NewsSearch.Peers.Lucene;
using NewsSearch.Peers.Measuring;
using NewsSearch.Peers.Protocol;

namespace NewsSearch.Peers;

/// <summary>One run: the same corpus into every engine, answers compared, then timed in turns.</summary>
internal sealed class Comparison(Options options)
{
    private const int Rounds = 3;

    // Untimed, so that the compilers of both runtimes are through, which takes more than a number of rounds: both compile
    // in the background, and .NET not before a tenth of a second has passed in which nothing new was called. SQLite has none.
    private const int WarmRounds = 6;
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(1.5);
    private const int Turn = 25;

    // SQLite takes a thousand times longer: as many of the first queries have to do.
    private const int SqliteQueries = 100;
    private const string Ours = "this engine";
    private const string Sqlite = "SQLite FTS5";

    public string Run()
    {
        string work = options.Work ?? Path.Combine(Path.GetTempPath(), "newssearch-peers-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(work);
        try
        {
            return options.Alone ? RunAlone(work) : RunIn(work);
        }
        finally
        {
            if (options.Work is null) Directory.Delete(work, recursive: true);
        }
    }

    private string RunIn(string work)
    {
        IReadOnlyList<string> java = LuceneProgram.Prepare("LuceneDriver", work);
        string self = Environment.ProcessPath!;
        (string Name, string Program, IEnumerable<string> Arguments)[] programs =
        [
            (Ours, self, ["--engine", "ours"]),
            ("Apache Lucene", "java", java),
            (Sqlite, self, ["--engine", "sqlite"]),
        ];
        if (options.NoSqlite) programs = programs[..2];

        (string corpus, int documents, long textBytes, string origin) = Corpus(work, withWords: true);
        Indexed[] indexes = [.. programs.Select(program => Index(program.Name, program.Program, program.Arguments, corpus, Path.Combine(work, program.Name.Replace(' ', '-'))))];

        Say("drawing queries…");
        QueryClass[] classes = [.. new QuerySet(corpus, options.Queries, options.Seed).Classes().Where(kind => kind.Name.Contains(options.Only, StringComparison.Ordinal))];
        PeerProcess[] peers = [.. programs.Select(static program => new PeerProcess(program.Name, program.Program, program.Arguments))];
        try
        {
            double[] opening = [.. peers.Select((peer, i) => peer.Open(indexes[i].Folder))];
            var times = peers.Select(static _ => new Dictionary<string, Timings>(StringComparer.Ordinal)).ToArray();
            foreach (QueryClass kind in classes)
            {
                Say(kind.Name);
                Check(kind, documents, peers);
                Time(kind, peers, times);
            }

            Report.Engine[] engines = [.. peers.Select((peer, i) => new Report.Engine(peer.Name, indexes[i].Seconds, indexes[i].PeakKiB, indexes[i].Bytes, opening[i], peer.MemoryKiB(), times[i]))];
            return Report.Write(origin, documents, textBytes, classes, engines);
        }
        finally
        {
            foreach (PeerProcess peer in peers) peer.Dispose();
        }
    }

    /// <summary>This engine by itself, without queries.</summary>
    private string RunAlone(string work)
    {
        (string corpus, int documents, long textBytes, string origin) = Corpus(work, withWords: false);
        string[] arguments = ["--engine", "ours"];
        Indexed indexed = Index(Ours, Environment.ProcessPath!, arguments, corpus, Path.Combine(work, "alone"));
        using var peer = new PeerProcess(Ours, Environment.ProcessPath!, arguments);
        double opening = peer.Open(indexed.Folder);
        var engine = new Report.Engine(Ours, indexed.Seconds, indexed.PeakKiB, indexed.Bytes, opening, peer.MemoryKiB(), new Dictionary<string, Timings>());
        return Report.Write(origin, documents, textBytes, [], [engine]);
    }

    // The corpus is written once and used again. The words of the others take twice the room of the text.
    private (string Path, int Documents, long TextBytes, string Origin) Corpus(string work, bool withWords)
    {
        string corpus = Path.Combine(work, withWords ? "corpus.tsv" : "texts.tsv");
        string facts = Path.ChangeExtension(corpus, ".txt");
        if (!File.Exists(facts))
        {
            Say("writing the corpus…");
            (IEnumerable<string> texts, string origin) = Texts.Of(options.Corpus, options.Documents, options.Seed);
            (int written, long bytes) = CorpusFile.Write(corpus, texts, options.Seed, withWords);
            File.WriteAllText(facts, string.Create(CultureInfo.InvariantCulture, $"{written}\t{bytes}\t{origin}"));
        }

        string[] known = File.ReadAllText(facts).Split('\t');
        return (corpus, int.Parse(known[0], CultureInfo.InvariantCulture), long.Parse(known[1], CultureInfo.InvariantCulture), known[2]);
    }

    private Indexed Index(string name, string program, IEnumerable<string> arguments, string corpus, string folder)
    {
        string facts = folder + ".txt";
        if (!File.Exists(facts))
        {
            int[] threads = name == Sqlite || options.Threads == 1 ? [1] : options.Alone ? [options.Threads] : [1, options.Threads];
            var lines = new List<string>();
            foreach (int count in threads)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"{name}: indexing with {count} thread(s)…"));
                if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
                using var peer = new PeerProcess(name, program, arguments);
                (double seconds, long peak) = peer.Index(corpus, folder, count);
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{count}\t{seconds}\t{peak}"));
            }

            File.WriteAllLines(facts, lines);
        }

        string[][] known = [.. File.ReadAllLines(facts).Select(static line => line.Split('\t'))];
        long bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(static file => new FileInfo(file).Length);
        return new Indexed(
            folder,
            known.ToDictionary(static line => int.Parse(line[0], CultureInfo.InvariantCulture), static line => double.Parse(line[1], CultureInfo.InvariantCulture)),
            long.Parse(known[^1][2], CultureInfo.InvariantCulture),
            bytes);
    }

    private static void Check(QueryClass kind, int documents, PeerProcess[] peers)
    {
        PeerAnswer[] ours = peers[0].Run(kind.Queries, check: true);
        for (int i = 1; i < peers.Length; i++)
        {
            IReadOnlyList<string> queries = QueriesOf(kind, peers[i]);
            PeerAnswer[] theirs = peers[i].Run(queries, check: true);
            for (int query = 0; query < queries.Count; query++) Agreement.Check(queries[query], documents, ours[query], peers[i].Name, theirs[query]);
        }
    }

    // In turns of a few queries, so that whatever else the machine does hits all alike.
    private static void Time(QueryClass kind, PeerProcess[] peers, Dictionary<string, Timings>[] times)
    {
        foreach (PeerProcess peer in peers.Where(static peer => peer.Name != Sqlite))
        {
            long start = Stopwatch.GetTimestamp();
            for (int round = 0; round < WarmRounds || Stopwatch.GetElapsedTime(start) < WarmTime; round++) peer.Run(kind.Queries, check: false);
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int first = 0; first < kind.Queries.Count; first += Turn)
            {
                for (int i = 0; i < peers.Length; i++)
                {
                    string[] queries = [.. QueriesOf(kind, peers[i]).Skip(first).Take(Turn)];
                    if (queries.Length == 0 || (round > 0 && peers[i].Name == Sqlite)) continue;
                    if (!times[i].TryGetValue(kind.Name, out Timings? timings)) times[i].Add(kind.Name, timings = new Timings());
                    timings.Add(queries, peers[i].Run(queries, check: false));
                }
            }
        }
    }

    private static IReadOnlyList<string> QueriesOf(QueryClass kind, PeerProcess peer)
        => peer.Name != Sqlite ? kind.Queries : kind.Sqlite ? [.. kind.Queries.Take(SqliteQueries)] : [];

    private static void Say(string what) => Console.Error.WriteLine("peers: " + what);

    private sealed record Indexed(string Folder, IReadOnlyDictionary<int, double> Seconds, long PeakKiB, long Bytes);
}
