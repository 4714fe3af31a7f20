using System.Net.Mime;

namespace NewsSearch.Web.Hosting;

/// <summary>The site only reads: whatever asks for more than to be told something is refused before anything is done.</summary>
internal static class ReadingOnly
{
    private const string Refusal = """{"title":"Method Not Allowed","status":405,"detail":"This site only reads: ask by GET or HEAD."}""";

    public static void UseReadingOnly(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        context.Response.ContentType = MediaTypeNames.Application.ProblemJson;
        return context.Response.WriteAsync(Refusal, context.RequestAborted);
    });
}
