using System.Globalization;
using NewsSearch.Articles.Reading;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Collects what was rejected, and names the first of them as they come.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class RejectedInputs(CommandConsole console)
{
    // A corpus in the wrong format has a fault in every line: the report has them all, a screen is enough for a reader.
    private const int Named = 20;

    private readonly Lock _lock = new();
    private readonly List<RejectedInput> _all = [];

    public IReadOnlyList<RejectedInput> All
    {
        get
        {
            lock (_lock) return [.. _all];
        }
    }

    public void Add(RejectedInput rejected)
    {
        lock (_lock)
        {
            _all.Add(rejected);
            if (_all.Count <= Named) console.Complain(Sentence(rejected));
            else if (_all.Count == Named + 1) console.Complain("more inputs are rejected; --report FILE names them all.");
        }
    }

    /// <summary>"corpus.jsonl:17: reason".</summary>
    public static string Sentence(RejectedInput rejected) => rejected.Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{rejected.File}:{rejected.Line}: {rejected.Reason}")
        : $"{rejected.File}: {rejected.Reason}";
}
