using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Searching;

/// <summary>Says what is wrong with a search. A page leaves such a value out and goes on; a script is better served by an error.</summary>
internal static class RequestProblems
{
    /// <exception cref="UsageException">A value could not be used.</exception>
    public static void ThrowIfUnusable(IReadOnlyList<RequestProblem> problems)
    {
        foreach (RequestProblem problem in problems)
        {
            if (!IsHarmless(problem)) throw new UsageException(Sentence(problem));
        }
    }

    /// <summary>Mentions what was changed but still searched.</summary>
    public static void Say(IReadOnlyList<RequestProblem> problems, CommandConsole console)
    {
        foreach (RequestProblem problem in problems.Where(IsHarmless)) console.Say(Sentence(problem));
    }

    private static bool IsHarmless(RequestProblem problem) => problem.Code == "too-long";

    private static string Sentence(RequestProblem problem) => problem.Parameter switch
    {
        "q" when problem.Code == "too-long" => $"The query is longer than {ArticleSearchRequest.MaxQueryLength} characters; only its beginning was searched.",
        "province" => $"There is no province '{problem.Value}'; 'indexer facets province' lists those of the index.",
        "official" => $"There is no official '{problem.Value}'; 'indexer facets official --contains NAME' finds one.",
        "role" => $"There is no post '{problem.Value}'; 'indexer facets role' lists those of the index.",
        "source" => $"There is no publisher '{problem.Value}'; 'indexer facets source' lists those of the index.",
        "from" when problem.Code == "from-after-to" => $"--from '{problem.Value}' is after --to; swap them.",
        "from" or "to" => $"--{problem.Parameter} takes a date such as 2023, 2023-10, 2023-10-14 or 14/10/2023, not '{problem.Value}'.",
        "date" => $"--date takes all, exact, partial or undated, not '{problem.Value}'.",
        "marks" => $"--marks takes auto, exact or ignore, not '{problem.Value}'.",
        "scope" => $"--scope takes body, title or all, not '{problem.Value}'.",
        "sort" => $"--sort takes relevance, newest or oldest, not '{problem.Value}'.",
        "group" => $"--group takes 1 or 0, not '{problem.Value}'.",
        "page" => $"--page takes a whole number from 1 to {ArticleSearchRequest.MaxPage}, not '{problem.Value}'; narrow the search to see what lies beyond.",
        _ => $"--{problem.Parameter} cannot be '{problem.Value}' ({problem.Code}).",
    };
}
