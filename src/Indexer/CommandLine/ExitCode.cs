namespace NewsSearch.Indexer.CommandLine;

/// <summary>What the process tells its caller; part of the command line's contract.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A check or comparison failed, or nothing was found with --fail-if-empty.</summary>
    public const int Failure = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>Published, but some inputs were rejected.</summary>
    public const int SomeRejected = 3;

    /// <summary>Another writer holds the lock.</summary>
    public const int Locked = 4;

    /// <summary>The index is missing, damaged, of another version, or on another backend than the one chosen.</summary>
    public const int BadIndex = 5;

    /// <summary>Reading or writing failed, or the disk is full.</summary>
    public const int InputOutput = 6;

    /// <summary>Nothing usable in the corpus, or a file of the program's own is wrong.</summary>
    public const int BadCorpus = 7;

    /// <summary>Stopped by SIGINT: 128 and the signal's number, as shells do.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
