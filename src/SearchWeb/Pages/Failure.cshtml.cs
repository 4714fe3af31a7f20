using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Pages;

/// <summary>What went wrong, in the site's layout. Reached by re-execution only: asked for directly, it is no page.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
public sealed class FailureModel(CurrentIndex index) : PageModel
{
    private const int LongestPath = 200;

    /// <summary>The status that is answered.</summary>
    public int Status { get; private set; }

    /// <summary>Whether searches would be answered, were there not too many at once.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>The address that failed, or empty.</summary>
    public string FailedPath { get; private set; } = "";

    public void OnGet(int status)
    {
        string? failed = FailurePages.FailedPath(HttpContext);
        Status = failed is null ? StatusCodes.Status404NotFound : status;
        Response.StatusCode = Status;
        IsBusy = Status == StatusCodes.Status503ServiceUnavailable && index.IsOpen;
        FailedPath = failed is null ? "" : failed[..Math.Min(failed.Length, LongestPath)];
    }
}
