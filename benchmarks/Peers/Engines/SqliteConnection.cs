using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Peers.Engines;

/// <summary>The few calls of the system's SQLite that the comparison needs.</summary>
internal sealed partial class SqliteConnection : IDisposable
{
    private const string Library = "libsqlite3.so.0";
    private const int Row = 100;
    private const int Done = 101;
    private static readonly nint Transient = -1;

    private readonly nint _database;

    public SqliteConnection(string path)
    {
        try
        {
            Check(sqlite3_open(path, out _database));
        }
        catch (DllNotFoundException)
        {
            throw new PeersException("SQLite is missing: run 'apt-get install libsqlite3-0', then again.");
        }
    }

    /// <summary>Runs statements without a result.</summary>
    public void Execute(string sql) => Check(sqlite3_exec(_database, sql, 0, 0, 0));

    /// <summary>Prepares a statement.</summary>
    public Statement Prepare(string sql)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(sql);
        Check(sqlite3_prepare_v2(_database, bytes, bytes.Length, out nint statement, 0));
        return new Statement(this, statement);
    }

    public void Dispose() => _ = sqlite3_close_v2(_database);

    private void Check(int code)
    {
        if (code is not (0 or Row or Done)) throw new PeersException("SQLite: " + Marshal.PtrToStringUTF8(sqlite3_errmsg(_database)));
    }

    /// <summary>A prepared statement.</summary>
    internal sealed class Statement(SqliteConnection connection, nint handle) : IDisposable
    {
        public Statement Bind(int parameter, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            connection.Check(sqlite3_bind_text(handle, parameter, bytes, bytes.Length, Transient));
            return this;
        }

        public Statement Bind(int parameter, long number)
        {
            connection.Check(sqlite3_bind_int64(handle, parameter, number));
            return this;
        }

        /// <summary>Moves to the next row.</summary>
        public bool Step()
        {
            int code = sqlite3_step(handle);
            connection.Check(code);
            return code == Row;
        }

        public long Number(int column) => sqlite3_column_int64(handle, column);

        public string Text(int column) => Marshal.PtrToStringUTF8(sqlite3_column_text(handle, column)) ?? "";

        /// <summary>Makes the statement ready to run again.</summary>
        public void Reset() => _ = sqlite3_reset(handle);

        public void Dispose() => _ = sqlite3_finalize(handle);
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int sqlite3_open(string path, out nint database);

    [LibraryImport(Library)]
    private static partial int sqlite3_close_v2(nint database);

    [LibraryImport(Library)]
    private static partial nint sqlite3_errmsg(nint database);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int sqlite3_exec(nint database, string sql, nint callback, nint argument, nint error);

    [LibraryImport(Library)]
    private static partial int sqlite3_prepare_v2(nint database, byte[] sql, int length, out nint statement, nint tail);

    [LibraryImport(Library)]
    private static partial int sqlite3_bind_text(nint statement, int parameter, byte[] text, int length, nint destructor);

    [LibraryImport(Library)]
    private static partial int sqlite3_bind_int64(nint statement, int parameter, long number);

    [LibraryImport(Library)]
    private static partial int sqlite3_step(nint statement);

    [LibraryImport(Library)]
    private static partial int sqlite3_reset(nint statement);

    [LibraryImport(Library)]
    private static partial int sqlite3_finalize(nint statement);

    [LibraryImport(Library)]
    private static partial long sqlite3_column_int64(nint statement, int column);

    [LibraryImport(Library)]
    private static partial nint sqlite3_column_text(nint statement, int column);
}
