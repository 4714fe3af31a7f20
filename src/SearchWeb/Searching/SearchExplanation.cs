using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Searching;

/// <summary>The line below the sentence: how the words and filters were read, in plain words.</summary>
internal static class SearchExplanation
{
    private const int MostExpansions = 3;

    public static IReadOnlyList<string> Of(ArticleSearchResults results, NewsCatalogue catalogue, Texts texts)
    {
        QueryInterpretation read = results.Interpretation;
        List<string> sentences = [];
        if (read.Notes.Any(static note => note.Code == "unmarked")) sentences.Add(texts.UnmarkedWords(read.MostLikely));
        if (results is { Total: 0, Request.Marks: MarksMode.Auto }) AddMarksTyped(sentences, read, texts);
        if (read.Gated) sentences.Add(texts.GatedToExact);
        foreach (ClauseInterpretation clause in read.Clauses)
        {
            string[] others = [.. clause.Expansions.Where(expansion => IsAnotherWord(clause.Text, expansion)).Take(MostExpansions)];
            if (others.Length > 0) sentences.Add(texts.AlsoMatches(clause.Text, others));
        }

        sentences.AddRange(read.Notes.Select(texts.Note).OfType<string>().Distinct());
        if (results.Request.Provinces.Any(selection => IsMerged(catalogue, selection.Value))) sentences.Add(texts.BoundariesNote);
        if (results.Partial) sentences.Add(texts.TimedOut);
        sentences.Add(texts.Show.Milliseconds(results.TookMilliseconds) + ".");
        return sentences;
    }

    /// <summary>Why nothing matched, most often: a mark that was typed holds.</summary>
    private static void AddMarksTyped(List<string> sentences, QueryInterpretation read, Texts texts)
    {
        string[] words = [.. read.Clauses.Where(static clause => !clause.Excluded && clause.Kind is "word" or "phrase")
            .SelectMany(static clause => clause.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        string[] marked = [.. words.Where(static word => VietnameseText.Fold(word) != VietnameseText.Canonical(word))];
        if (marked.Length > 0) sentences.Add(texts.MarksTyped(marked, [.. words.Except(marked)]));
    }

    /// <summary>Whether an expansion is more than the same letters with other marks, which the line on marks speaks of already.</summary>
    private static bool IsAnotherWord(string words, string expansion)
        => VietnameseText.Fold(words) != VietnameseText.Fold(expansion);

    private static bool IsMerged(NewsCatalogue catalogue, string id) => catalogue.Provinces.Find(id)?.From == ProvinceCatalogue.MergerDay;
}
