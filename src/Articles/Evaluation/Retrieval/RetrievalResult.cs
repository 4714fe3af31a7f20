namespace NewsSearch.Articles.Evaluation.Retrieval;

/// <summary>What a query found, and how good that is.</summary>
/// <param name="Query">The query.</param>
/// <param name="Found">Ids of the articles found, best first, at most <see cref="Depth"/>.</param>
/// <param name="Elapsed">Time of the search.</param>
public sealed record RetrievalResult(RetrievalQuery Query, IReadOnlyList<string> Found, TimeSpan Elapsed)
{
    /// <summary>Results looked at: the first page.</summary>
    public const int Depth = 10;

    /// <summary>1-based place of the first article that is any good, or 0.</summary>
    public int FirstRank => 1 + Found.ToList().FindIndex(id => Grade(id) > 0);

    /// <summary>1 / <see cref="FirstRank"/>, or 0.</summary>
    public double ReciprocalRank => FirstRank == 0 ? 0 : 1.0 / FirstRank;

    /// <summary>
    /// Normalised discounted cumulative gain of the first page: the sum of (2^grade − 1) / log2(1 + place) over that of
    /// the best possible page (K. Järvelin, J. Kekäläinen: Cumulated gain-based evaluation of IR techniques, 2002, with
    /// the exponential gain of C. Burges et al., 2005). 0 where nothing good is known.
    /// </summary>
    public double Ndcg
    {
        get
        {
            double ideal = Gain(Query.Judgments.Values.OrderDescending());
            return ideal == 0 ? 0 : Gain(Found.Select(Grade)) / ideal;
        }
    }

    private int Grade(string id) => Query.Judgments.GetValueOrDefault(id);

    private static double Gain(IEnumerable<int> grades)
        => grades.Take(Depth).Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();
}
