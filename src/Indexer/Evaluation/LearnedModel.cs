using NewsSearch.Analysis.Language;
using NewsSearch.Articles.Reading;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Evaluation;

/// <summary>Learns a language model from articles that are no part of an index.</summary>
internal static class LearnedModel
{
    /// <summary>The model, and how many articles it was learned from.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="without">Ids of articles to leave out: what is measured must not have been learned.</param>
    /// <exception cref="BadCorpusException">There was no article.</exception>
    public static (LanguageModel Model, int Articles) From(IReadOnlyList<string> paths, IReadOnlySet<string> without)
    {
        var builder = new LanguageModelBuilder();
        int articles = 0;
        foreach (ReadStep step in new ArticleReader().Read(paths))
        {
            if (step.Document is not { } document || (document.Id is { } id && without.Contains(id))) continue;
            builder.Learn(document.Text);
            articles++;
        }

        return articles > 0 ? (builder.Build(), articles) : throw new BadCorpusException("There is no article to learn from.");
    }
}
