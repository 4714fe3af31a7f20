using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>Scores postings.</summary>
internal sealed class PostingsScorer(Weight weight, Postings postings, Similarity.SimScorer similarity) : Scorer(weight)
{
    public override int DocID => postings.DocID;

    public override int Freq => postings.Frequency;

    public override int NextDoc() => postings.NextDoc();

    public override int Advance(int target) => postings.Advance(target);

    public override long GetCost() => postings.GetCost();

    public override float GetScore() => similarity.Score(postings.DocID, postings.Frequency);
}
