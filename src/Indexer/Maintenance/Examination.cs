using System.Globalization;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Catalogue.Reading;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Maintenance;

/// <summary>Looks at everything that indexing and searching need, and goes on after what is wrong.</summary>
internal sealed class Examination(CommandContext context, string indexPath, string? corrections)
{
    // As much again as the index is needed while it is rebuilt beside the old one, and some to breathe.
    private const long SpareBytes = 64L << 20;

    private static readonly TimeSpan OldAge = TimeSpan.FromDays(30);

    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Run()
    {
        Look("text", Text);
        Look("catalogue", Catalogue);
        // Without a catalogue no index can be opened; that it is wrong is said already.
        if (_findings.Any(finding => finding is { Check: "catalogue", Health: Health.Failure })) return _findings;
        Look("corrections", Corrections);
        Look("index", Index);
        Look("lock", Lock);
        Look("disk", Disk);
        return _findings;
    }

    private void Look(string check, Func<(Health, string)> look)
    {
        try
        {
            (Health health, string message) = look();
            _findings.Add(new Finding(check, health, message));
        }
        catch (Exception wrong) when (wrong is ArticleIndexException or IOException or UnauthorizedAccessException or CatalogueFormatException)
        {
            _findings.Add(new Finding(check, Health.Failure, wrong.Message));
        }
    }

    // Under the wrong globalization mode of the runtime, composing letters silently does nothing.
    private static (Health, string) Text()
    {
        bool composes = VietnameseText.Compose("Nghie\u0302m Xua\u0302n Tha\u0300nh") == "Nghiêm Xuân Thành";
        bool folds = VietnameseText.Fold("Đường Nghiêm") == "duong nghiem";
        return composes && folds ? (Health.Ok, "Vietnamese letters are composed and folded right.") : (Health.Failure, "Vietnamese letters are not composed or folded right: the program is damaged.");
    }

    private (Health, string) Catalogue()
        => (Health.Ok, string.Create(CultureInfo.InvariantCulture, $"{context.Catalogue.Provinces.All.Count:N0} provinces, {context.Catalogue.Officials.All.Count:N0} officials, version {context.Catalogue.Version}{(context.OwnOfficials is { Length: > 0 } own ? ", with " + own : "")}."));

    private (Health, string) Corrections()
    {
        if (corrections is null) return (Health.Ok, "None are named.");
        CorrectionFile file = CorrectionFile.Read(corrections, context.Catalogue);
        return file.Faults.Count == 0
            ? (Health.Ok, string.Create(CultureInfo.InvariantCulture, $"{file.Corrections.Count:N0} in {corrections}."))
            : (Health.Failure, string.Create(CultureInfo.InvariantCulture, $"{file.Faults.Count:N0} faults in {corrections}; 'indexer correct check' names them."));
    }

    private (Health, string) Index()
    {
        ArticleIndexFolder folder = context.Folder(indexPath);
        using Articles.Searching.IArticleIndex index = folder.Open();
        Articles.Searching.IndexStatus status = index.Status;
        string held = string.Create(CultureInfo.InvariantCulture, $"{status.Articles:N0} articles, generation {status.Generation} of {status.PublishedAt:yyyy-MM-dd HH:mm} UTC in {folder.Path}");
        if (folder.NewestGeneration() is { } newest && newest != status.Generation)
            return (Health.Warning, held + string.Create(CultureInfo.InvariantCulture, $"; generation {newest} cannot be read: 'indexer verify' says why."));
        if (status.Versions != folder.CurrentVersions) return (Health.Warning, held + "; it was made by another version or catalogue: index again to renew it.");
        TimeSpan age = context.Time.GetUtcNow() - status.PublishedAt;
        return age > OldAge
            ? (Health.Warning, held + string.Create(CultureInfo.InvariantCulture, $"; it is {age.Days} days old."))
            : (Health.Ok, held + ".");
    }

    private (Health, string) Lock()
    {
        ArticleIndexFolder folder = context.Folder(indexPath);
        if (!Directory.Exists(folder.Path)) return (Health.Ok, "Nobody writes: there is no folder yet.");
        try
        {
            folder.TryLock();
            return (Health.Ok, "This user may write, and nobody else does.");
        }
        catch (ArticleIndexException held)
        {
            return (Health.Warning, held.Message);
        }
        catch (UnauthorizedAccessException)
        {
            return (Health.Warning, $"This user may read {folder.Path}, but not write.");
        }
    }

    private (Health, string) Disk()
    {
        string folder = Path.GetFullPath(indexPath);
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        long free = new DriveInfo(folder).AvailableFreeSpace;
        long needed = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) + SpareBytes;
        string said = string.Create(CultureInfo.InvariantCulture, $"{free >> 20:N0} MiB free");
        return free >= needed
            ? (Health.Ok, said + ".")
            : (Health.Warning, said + string.Create(CultureInfo.InvariantCulture, $"; a rebuild beside the served index needs about {needed >> 20:N0} MiB: 'indexer gc' frees what it can."));
    }
}
