using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NewsSearch.Web.Api;

/// <summary>The description of the API at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, string> OwnParameters = new(StringComparer.Ordinal)
    {
        ["id"] = "Id of the article, as a search gives it.",
        ["slug"] = "Id of the official, as a search gives it.",
        ["field"] = "province, official, role, year or source.",
        ["contains"] = "Only names that hold these letters; marks typed count, marks left out are free.",
        ["limit"] = "Most values.",
        ["q"] = "What is typed.",
    };

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(static json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        // The same answer to a wrong number wherever the program runs: 400, and no exception.
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = false);
        services.AddOpenApi("v1", static options =>
        {
            options.AddDocumentTransformer(static (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Dấu",
                    Version = "v1",
                    Description = "Search for Vietnamese political news. Parameters are those of the results page; errors are problem details (RFC 9457); shapes only gain fields.",
                };
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(static (operation, context, _) =>
            {
                Complete(operation, context);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Describes an endpoint whose answer is written by hand.</summary>
    public static RouteHandlerBuilder Describes(
        this RouteHandlerBuilder endpoint, string name, string summary, ApiShape shape, IReadOnlyList<OpenApiParameter>? parameters = null)
        => endpoint.Describes(name, summary).WithMetadata(new Answer(shape, parameters ?? []));

    /// <summary>Describes an endpoint whose answer is a record.</summary>
    public static RouteHandlerBuilder Describes(this RouteHandlerBuilder endpoint, string name, string summary, Type answer)
        => endpoint.Describes(name, summary).Produces(StatusCodes.Status200OK, answer, "application/json");

    private static RouteHandlerBuilder Describes(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        foreach (OpenApiParameter parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description ??= OwnParameters.GetValueOrDefault(parameter.Name ?? "");
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Answer>().FirstOrDefault() is not { } answer) return;
        foreach (OpenApiParameter parameter in answer.Parameters) operation.Parameters.Add(parameter);
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse
        {
            Description = "OK",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = ApiShapes.SchemaOf(answer.Shape) } },
        };
    }

    private sealed record Answer(ApiShape Shape, IReadOnlyList<OpenApiParameter> Parameters);
}
