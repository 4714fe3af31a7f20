using System.Diagnostics;
using System.Globalization;
using NewsSearch.Peers.Corpus;
using NewsSearch.Peers.Protocol;

namespace NewsSearch.Peers.Engines;

/// <summary>SQLite's FTS5: words and folded words in one table without contents, texts and facet values beside it.</summary>
internal sealed class SqlitePeer : IPeer
{
    // Words come ready cut, so everything but spaces belongs to them.
    private const string Tokenizer = """tokenize="ascii tokenchars '""''!#$%&()*+,-./:;<=>?@[\]^_`{|}~'" """;

    private readonly Dictionary<string, SqliteConnection.Statement> _statements = [];
    private SqliteConnection? _connection;

    public double Index(string corpus, string folder, int threads)
    {
        Directory.CreateDirectory(folder);
        long start = Stopwatch.GetTimestamp();
        using var connection = new SqliteConnection(FileIn(folder));
        connection.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-262144;");
        connection.Execute($"CREATE VIRTUAL TABLE docs USING fts5(words, folded, content='', {Tokenizer})");
        connection.Execute("CREATE TABLE articles(id INTEGER PRIMARY KEY, month INTEGER, text TEXT); CREATE TABLE facets(doc INTEGER, value TEXT, PRIMARY KEY(doc, value)) WITHOUT ROWID;");
        connection.Execute("BEGIN");
        using (SqliteConnection.Statement words = connection.Prepare("INSERT INTO docs(rowid, words, folded) VALUES(?, ?, ?)"))
        using (SqliteConnection.Statement article = connection.Prepare("INSERT INTO articles VALUES(?, ?, ?)"))
        using (SqliteConnection.Statement facet = connection.Prepare("INSERT INTO facets VALUES(?, ?)"))
        {
            foreach (BenchmarkDocument document in File.ReadLines(corpus).Select(static line => BenchmarkDocument.Parse(line, withWords: true)))
            {
                Run(words.Bind(1, document.Id + 1).Bind(2, document.Words).Bind(3, document.Folded));
                Run(article.Bind(1, document.Id + 1).Bind(2, document.Month).Bind(3, document.Text));
                foreach (string value in document.Facets) Run(facet.Bind(1, document.Id + 1).Bind(2, value));
            }
        }

        connection.Execute("COMMIT");
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        connection.Execute("BEGIN");
        using (SqliteConnection.Statement delete = connection.Prepare("INSERT INTO docs(docs, rowid, words, folded) VALUES('delete', ?, ?, ?)"))
        {
            foreach (BenchmarkDocument document in File.ReadLines(corpus).Select(static line => BenchmarkDocument.Parse(line, withWords: false)).Where(static document => CorpusFile.IsDeleted(document.Id)))
            {
                Run(delete.Bind(1, document.Id + 1).Bind(2, document.Words).Bind(3, document.Folded));
            }
        }

        connection.Execute("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
        return seconds;
    }

    public void Open(string folder)
    {
        _connection = new SqliteConnection(FileIn(folder));
        _connection.Execute("PRAGMA cache_size=-262144; PRAGMA mmap_size=8589934592;");
    }

    public PeerAnswer Answer(string query, bool check)
    {
        string[] parts = query.Split('\t');
        string kind = parts[0];
        string[] words = parts[1].Split(' ');
        string match = MatchOf(kind, words);
        long start = Stopwatch.GetTimestamp();
        long total = -1;
        string facets = "";
        switch (kind)
        {
            case "count-and" or "count-or":
                total = First("SELECT count(*) FROM docs WHERE docs MATCH ?", match);
                break;
            case "prefix":
                _ = All("SELECT rowid FROM docs WHERE docs MATCH ? LIMIT 10", match);
                break;
            case "range-and":
                _ = All("SELECT d.rowid FROM docs d JOIN articles a ON a.id = d.rowid WHERE docs MATCH ? AND a.month BETWEEN ? AND ? ORDER BY rank LIMIT 10", match, Number(words[0]), Number(words[1]));
                break;
            case "latest-and":
                _ = All("SELECT d.rowid FROM docs d JOIN articles a ON a.id = d.rowid WHERE docs MATCH ? ORDER BY a.month DESC, d.rowid LIMIT 10", match);
                break;
            case "facets-and" or "facets-or":
                _ = All("SELECT rowid FROM docs WHERE docs MATCH ? ORDER BY rank LIMIT 10", match);
                facets = All("SELECT f.value || ':' || count(*) FROM docs d JOIN facets f ON f.doc = d.rowid WHERE docs MATCH ? GROUP BY f.value", match);
                break;
            default:
                _ = All("SELECT rowid FROM docs WHERE docs MATCH ? ORDER BY rank LIMIT 10", match);
                break;
        }

        var nanoseconds = (long)Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        if (!check) return new PeerAnswer(total, nanoseconds, [], "");
        total = kind == "range-and"
            ? First("SELECT count(*) FROM docs d JOIN articles a ON a.id = d.rowid WHERE docs MATCH ? AND a.month BETWEEN ? AND ?", match, Number(words[0]), Number(words[1]))
            : First("SELECT count(*) FROM docs WHERE docs MATCH ?", match);
        return new PeerAnswer(total, nanoseconds, [], facets);
    }

    public void Dispose()
    {
        foreach (SqliteConnection.Statement statement in _statements.Values) statement.Dispose();
        _connection?.Dispose();
    }

    private static string FileIn(string folder) => Path.Combine(folder, "fts5.db");

    private static string MatchOf(string kind, string[] words) => kind switch
    {
        "phrase" => "words : " + Quoted(string.Join(' ', words)),
        "prefix" => $"folded : {Quoted(words[0])} *",
        "unaccented" => $"folded : ({string.Join(" OR ", words.Select(Quoted))})",
        "or" or "count-or" or "facets-or" => $"words : ({string.Join(" OR ", words.Select(Quoted))})",
        "range-and" => $"words : ({string.Join(" AND ", words[2..].Select(Quoted))})",
        _ => $"words : ({string.Join(" AND ", words.Select(Quoted))})",
    };

    private static string Quoted(string words) => '"' + words.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static void Run(SqliteConnection.Statement statement)
    {
        statement.Step();
        statement.Reset();
    }

    private string All(string sql, string match, params long[] numbers)
    {
        SqliteConnection.Statement statement = Bound(sql, match, numbers);
        var rows = new List<string>();
        while (statement.Step()) rows.Add(statement.Text(0));
        statement.Reset();
        rows.Sort(StringComparer.Ordinal);
        return string.Join(' ', rows);
    }

    private long First(string sql, string match, params long[] numbers)
    {
        SqliteConnection.Statement statement = Bound(sql, match, numbers);
        long number = statement.Step() ? statement.Number(0) : 0;
        statement.Reset();
        return number;
    }

    private SqliteConnection.Statement Bound(string sql, string match, long[] numbers)
    {
        if (!_statements.TryGetValue(sql, out SqliteConnection.Statement? statement)) _statements.Add(sql, statement = _connection!.Prepare(sql));
        statement.Bind(1, match);
        for (int i = 0; i < numbers.Length; i++) statement.Bind(2 + i, numbers[i]);
        return statement;
    }
}
