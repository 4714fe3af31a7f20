using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsSearch.Web.Hosting;

/// <summary>Answers 503 for pages that need the index while there is none; they come back by themselves.</summary>
internal sealed class IndexedPageFilter(CurrentIndex current) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (current.IsOpen) return;
        context.HttpContext.Response.Headers.RetryAfter = "5";
        context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
