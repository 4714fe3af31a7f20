using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Reads the inputs, leaves out what is known, understands the rest, and keeps count.</summary>
/// <param name="options">What to read.</param>
/// <param name="context">The world around.</param>
/// <param name="inputs">Names the files.</param>
/// <param name="corrections">What was decided by hand.</param>
/// <param name="versions">Versions that decide how a document is indexed.</param>
internal sealed class Intake(IndexOptions options, CommandContext context, InputPaths inputs, CorrectionSet corrections, string versions)
{
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>What was rejected so far.</summary>
    public RejectedInputs Rejected { get; } = new(context.Console);

    /// <summary>Documents read.</summary>
    public int Documents { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Duplicates { get; private set; }

    /// <summary>Whether an article came, new or known.</summary>
    public bool HasArticles => Added + Changed + Unchanged > 0;

    /// <summary>Whether the rules stumbled over the document of an id, so that what the index holds of it is to stay.</summary>
    public bool HasFailed(string id) => _failed.Contains(id);

    /// <summary>Runs to the end of the inputs.</summary>
    /// <param name="arrivals">Told of every id that comes.</param>
    /// <param name="withUnchanged">Whether articles that the index holds as they are, are handed on too.</param>
    /// <param name="progress">Told how far the reader is, or null.</param>
    /// <param name="put">Takes each article, in the order of the input, on this thread.</param>
    public void Run(Arrivals arrivals, bool withUnchanged, IndexProgress? progress, Action<Article, ulong> put) =>
        new UnderstandingPipeline(context.Catalogue, options.Jobs, ProcessMemory.CharactersInFlight(options.Memory))
            .Run(Read(arrivals, withUnchanged, progress), pending => Put(pending, put), context.Cancellation);

    // On the reader's thread.
    private IEnumerable<PendingArticle> Read(Arrivals arrivals, bool withUnchanged, IndexProgress? progress)
    {
        using ArticleFingerprint fingerprints = new(versions);
        foreach (ReadStep step in new ArticleReader().Read(options.Paths, InputPaths.StandardInput(options.Paths, context.Console)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (step.Rejected is not null)
            {
                inputs.Reject(step.Rejected.File);
                Rejected.Add(step.Rejected);
            }

            PendingArticle? pending = step.Document is null ? null : Receive(step.Document, arrivals, fingerprints);
            progress?.Advance(step.BytesRead, Documents);
            if (pending is not null && (withUnchanged || pending.Arrival != Arrival.Unchanged)) yield return pending;
        }
    }

    // Null for a document that is not to be indexed.
    private PendingArticle? Receive(SourceDocument read, Arrivals arrivals, ArticleFingerprint fingerprints)
    {
        Documents++;
        SourceDocument document = (options.WithoutTitles ? WithoutTitle(read) : read) with { File = inputs.NameOf(read.File) };
        string id = ArticleId.Of(document);
        ulong fingerprint = fingerprints.Of(document, corrections.ContentFor(id));
        Arrival arrival = arrivals.Register(id, fingerprint, document.File, read.File, document.Line);
        switch (arrival)
        {
            case Arrival.Duplicate:
                Duplicates++;
                return null;
            case Arrival.Conflict:
                (string file, long line) = arrivals.FirstOf(id);
                string first = line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}") : file;
                Rejected.Add(new RejectedInput(read.File, read.Line, $"Another article has the same id '{id}' ({first}) and is kept: give this one an id of its own."));
                return null;
            case Arrival.Unchanged:
                Unchanged++;
                break;
        }

        return new PendingArticle(document, id, fingerprint, arrival, read.File);
    }

    private static SourceDocument WithoutTitle(SourceDocument read)
        => read with { Text = read.Text[read.GivenTitleLength..].TrimStart('\n'), GivenTitleLength = 0 };

    // On the calling thread. New and changed articles count once they are written, unchanged ones as they came.
    private void Put(PendingArticle pending, Action<Article, ulong> put)
    {
        Article article;
        try
        {
            article = pending.Wait(context.Cancellation);
        }
        catch (UnderstandingFailedException failure)
        {
            _failed.Add(pending.Id);
            Rejected.Add(new RejectedInput(pending.ReadFrom, pending.Document.Line, failure.Message));
            return;
        }

        (article, IReadOnlyList<Correction> idle) = corrections.Apply(article, context.Catalogue);
        foreach (Correction correction in idle)
            context.Console.Complain($"The correction of {correction.FieldName} “{correction.Value}” changes nothing: there is no such {correction.FieldName} in article '{correction.Subject}'.");
        put(article, pending.Fingerprint);
        if (pending.Arrival == Arrival.Added) Added++;
        else if (pending.Arrival == Arrival.Changed) Changed++;
    }
}
