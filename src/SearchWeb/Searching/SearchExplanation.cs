using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Searching;

/// <summary>The line below the sentence: how the words and filters were read, in plain words.</summary>
internal static class SearchExplanation
{
    private const int MostExpansions = 3;

    /// <summary>The day 63 provinces became 34.</summary>
    private static readonly DateOnly MergerDay = new(2025, 7, 1);

    public static IReadOnlyList<string> Of(ArticleSearchResults results, NewsCatalogue catalogue, Texts texts)
    {
        QueryInterpretation read = results.Interpretation;
        List<string> sentences = [];
        if (read.Notes.Any(static note => note.Code == "unmarked")) sentences.Add(texts.UnmarkedWords(read.MostLikely));
        if (read.Gated) sentences.Add(texts.GatedToExact);
        foreach (ClauseInterpretation clause in read.Clauses)
        {
            if (clause.Expansions.Count > 0) sentences.Add(texts.AlsoMatches(clause.Text, [.. clause.Expansions.Take(MostExpansions)]));
        }

        sentences.AddRange(read.Notes.Select(texts.Note).OfType<string>().Distinct());
        if (results.Request.Provinces.Any(selection => IsMerged(catalogue, selection.Value))) sentences.Add(texts.BoundariesNote);
        if (results.Partial) sentences.Add(texts.TimedOut);
        sentences.Add(texts.Show.Milliseconds(results.TookMilliseconds) + ".");
        return sentences;
    }

    private static bool IsMerged(NewsCatalogue catalogue, string id) => catalogue.Provinces.Find(id)?.From == MergerDay;
}
