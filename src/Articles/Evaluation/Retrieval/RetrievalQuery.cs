namespace NewsSearch.Articles.Evaluation.Retrieval;

/// <summary>A query whose right answers are known.</summary>
/// <param name="Id">Its id; that of the one right article where the query looks for a known one.</param>
/// <param name="Text">As it is typed.</param>
/// <param name="Judgments">
/// Grades of articles by id, 0 to 3; what is not listed counts 0. A known article has the grade 1.
/// </param>
public sealed record RetrievalQuery(string Id, string Text, IReadOnlyDictionary<string, int> Judgments);
