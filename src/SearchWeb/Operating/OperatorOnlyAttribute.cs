using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsSearch.Web.Operating;

/// <summary>Marks a page that only the operator sees; to everybody else there is none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OperatorOnlyAttribute() : TypeFilterAttribute(typeof(OperatorFilter))
{
    private sealed class OperatorFilter(OperatorAccess access) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            if (access.Admits(context.HttpContext)) return;
            bool ask = access is { IsOn: true, AsksForToken: true };
            if (ask) context.HttpContext.Response.Headers.WWWAuthenticate = "Basic realm=\"news-search\", charset=\"UTF-8\"";
            context.Result = new StatusCodeResult(ask ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound);
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
