namespace NewsSearch.Articles.Evaluation;

/// <summary>How well one thing is found.</summary>
/// <param name="Name">Snake case: published, event, primary_province, provinces, officials, roles, body.</param>
/// <param name="Precision">Share of what was found that is right, 0 to 1; 1 where nothing was found.</param>
/// <param name="Recall">Share of what there is that was found, 0 to 1; 1 where there is nothing.</param>
/// <param name="F1">Harmonic mean of the two. Dates have one share only, and the body the mean of its articles.</param>
/// <param name="Count">Things to find; for dates and bodies, articles that say.</param>
public sealed record ExtractionMeasure(string Name, double Precision, double Recall, double F1, int Count);
