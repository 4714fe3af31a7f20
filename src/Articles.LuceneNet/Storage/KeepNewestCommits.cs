using Lucene.Net.Index;

namespace NewsSearch.Articles.LuceneNet.Storage;

/// <summary>Keeps the newest commit and some older ones to roll back to.</summary>
/// <param name="older">How many older ones.</param>
/// <param name="atOnce">Whether those beyond go when the writer opens, and not only when it commits.</param>
internal sealed class KeepNewestCommits(int older, bool atOnce = false) : IndexDeletionPolicy
{
    public override void OnInit<T>(IList<T> commits)
    {
        if (atOnce) OnCommit(commits);
    }

    public override void OnCommit<T>(IList<T> commits)
    {
        for (int i = 0; i < commits.Count - 1 - older; i++) commits[i].Delete();
    }
}
