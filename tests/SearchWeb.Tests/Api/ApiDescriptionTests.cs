using System.Net;
using System.Text.Json;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Api;

/// <summary>The description of the API against what it really answers.</summary>
public sealed class ApiDescriptionTests(SeedSite site) : IClassFixture<SeedSite>
{
    public static TheoryData<string, string> Answers => new()
    {
        { "/api/v1/search", "/api/v1/search?q=giai+ngan+nghiem+xuan&official=-tran-van-huyen" },
        { "/api/v1/search", "/api/v1/search?q=h%E1%BA%A7u+giang" },
        { "/api/v1/facets/{field}", "/api/v1/facets/province?q=hau+giang" },
        { "/api/v1/facets/{field}", "/api/v1/facets/official?contains=nghiem" },
        { "/api/v1/suggest", "/api/v1/suggest?q=nghiem" },
        { "/api/v1/stats", "/api/v1/stats" },
        { "/api/v1/officials", "/api/v1/officials?contains=thanh&limit=3" },
        { "/api/v1/officials/{slug}", "/api/v1/officials/nghiem-xuan-thanh" },
        { "/api/v1/provinces", "/api/v1/provinces" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_Real_HasTheFieldsOfTheDescriptionAndNoOther(string path, string address)
    {
        using HttpClient client = site.Client();
        using JsonDocument description = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        JsonElement schema = description.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Check(path, answer.RootElement, schema, description.RootElement);
    }

    [Fact]
    public async Task Document_OfEverySeed_HasTheFieldsOfTheDescriptionAndItsText()
    {
        using HttpClient client = site.Client();
        using JsonDocument description = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        using JsonDocument all = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/search", UriKind.Relative)));
        JsonElement schema = description.RootElement.GetProperty("paths").GetProperty("/api/v1/documents/{id}").GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        foreach (JsonElement hit in all.RootElement.GetProperty("hits").EnumerateArray())
        {
            using JsonDocument document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/documents/" + hit.GetProperty("id").GetString(), UriKind.Relative)));
            Check("document", document.RootElement, schema, description.RootElement);
            Assert.NotEqual("", document.RootElement.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Description_Always_NamesEveryParameterOfASearch()
    {
        using HttpClient client = site.Client();
        using JsonDocument description = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        JsonElement[] parameters = [.. description.RootElement.GetProperty("paths").GetProperty("/api/v1/search").GetProperty("get").GetProperty("parameters").EnumerateArray()];
        string[] expected = ["q", "province", "official", "role", "from", "to", "date", "source", "marks", "scope", "named", "group", "sort", "page", "limit", "explain"];
        Assert.Equal(expected, parameters.Select(static parameter => parameter.GetProperty("name").GetString()));
        foreach (JsonProperty path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonElement parameter in path.Value.GetProperty("get").TryGetProperty("parameters", out JsonElement all) ? all.EnumerateArray() : default)
            {
                Assert.True(parameter.TryGetProperty("description", out _), $"{path.Name}: {parameter.GetProperty("name")} is not described");
            }
        }
    }

    [Theory]
    [InlineData("/api/v1/documents/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/officials/nobody", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/facets/colour", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/facets/province?from=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/suggest?limit=x", HttpStatusCode.BadRequest)]
    [InlineData("/openapi/v2.json", HttpStatusCode.NotFound)]
    public async Task Failure_Any_IsProblemDetails(string path, HttpStatusCode status)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        if (!path.StartsWith("/openapi", StringComparison.Ordinal)) Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static void Check(string where, JsonElement value, JsonElement schema, JsonElement description)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference)) schema = description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("oneOf", out JsonElement choices))
        {
            if (value.ValueKind == JsonValueKind.Null) return;
            schema = choices.EnumerateArray().First(static choice => choice.TryGetProperty("$ref", out _));
            Check(where, value, schema, description);
            return;
        }

        string[] types = schema.TryGetProperty("type", out JsonElement type)
            ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static one => one.GetString()!)] : [type.GetString()!]
            : [];
        string actual = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => types.Contains("integer") ? "integer" : "number",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };
        Assert.True(types.Contains(actual), $"{where} is {actual} and not {string.Join('|', types)}");
        if (value.ValueKind == JsonValueKind.Array)
        {
            int i = 0;
            foreach (JsonElement item in value.EnumerateArray()) Check($"{where}[{i++}]", item, schema.GetProperty("items"), description);
        }

        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            Assert.True(schema.GetProperty("properties").TryGetProperty(property.Name, out JsonElement inner), $"{where}.{property.Name} is not described");
            Check($"{where}.{property.Name}", property.Value, inner, description);
        }
    }
}
