using System.Globalization;

namespace NewsSearch.Peers;

/// <summary>What the caller asked for.</summary>
internal sealed record Options
{
    public const string Usage = """
        ./dev bench peers [CORPUS.jsonl[.gz]…] [--documents N] [--queries N] [--seed N] [--threads N] [--only CLASS] [--work DIR] [--no-sqlite] [--alone] [--write]
          CORPUS…      articles with a "body" each; without any, articles are made from the seeds' sentences
          --documents  how many; more than there are are made by recombining sentences
          --queries    queries a class (default 200)
          --threads    indexes with one thread and with so many (default 2)
          --only       classes whose name holds this text
          --work       keeps corpus and indexes there and uses them again
          --no-sqlite  leaves SQLite out, which takes most of the time
          --alone      indexes and opens with this engine only, without queries: the others' words would take three times the room
          --write      puts the figures into docs/benchmarks.md
        """;

    public IReadOnlyList<string> Corpus { get; init; } = [];

    public int Documents { get; init; }

    public int Queries { get; init; } = 200;

    public int Seed { get; init; } = 20260101;

    public int Threads { get; init; } = 2;

    public string Only { get; init; } = "";

    public string? Work { get; init; }

    public bool NoSqlite { get; init; }

    public bool Alone { get; init; }

    public bool Write { get; init; }

    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            string Next() => ++i < arguments.Count ? arguments[i] : throw new PeersException($"{argument} needs a value.\n{Usage}");
            options = argument switch
            {
                "--documents" => options with { Documents = Number(Next()) },
                "--queries" => options with { Queries = Number(Next()) },
                "--seed" => options with { Seed = Number(Next()) },
                "--threads" => options with { Threads = Number(Next()) },
                "--only" => options with { Only = Next() },
                "--work" => options with { Work = Path.GetFullPath(Next()) },
                "--help" or "-h" => throw new PeersException(Usage),
                "--no-sqlite" => options with { NoSqlite = true },
                "--alone" => options with { Alone = true },
                "--write" => options with { Write = true },
                _ when argument.StartsWith('-') => throw new PeersException($"There is no option '{argument}'.\n{Usage}"),
                _ => options with { Corpus = [.. options.Corpus, argument] },
            };
        }

        return options;
    }

    private static int Number(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new PeersException($"'{text}' is no number.\n{Usage}");
}
