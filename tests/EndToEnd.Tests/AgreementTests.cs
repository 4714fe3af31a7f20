using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsSearch.EndToEnd.Tests.Site;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>
/// The results page, JSON, table, feed and command line give the same answer to the same request, whatever its filters.
/// </summary>
public sealed class AgreementTests(ServedCorpus site, ITestOutputHelper output) : IClassFixture<ServedCorpus>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    private static readonly string[] Words =
        ["giai ngan", "chuyển đổi số", "\"nông thôn mới\"", "hội nghị -giảm nghèo", "thiên tai OR cải cách", "Nghiêm Xuân Thành", "title:hậu", "hoi nghi ve giai ngan von", "kết*", "(", "khong co chu nay xyz"];

    [Fact]
    public async Task Formats_RandomRequests_AgreeOnTotalsAndArticles()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        using HttpClient client = new() { BaseAddress = new Uri(site.Address) };
        Dictionary<string, string[]> values = [];
        foreach (string facet in new[] { "province", "official", "role", "source" }) values[facet] = await ValuesAsync(client, facet);

        int requests = RandomTests.Count(60, 500);
        int commands = RandomTests.Count(6, 500);
        for (int i = 0; i < requests; i++)
        {
            List<(string Name, string Value)> request = RandomRequest(random, values);
            string query = string.Join('&', request.Select(static parameter => parameter.Name + "=" + Uri.EscapeDataString(parameter.Value)));
            await CheckAsync(client, query, i < commands ? request : null);
        }
    }

    private async Task CheckAsync(HttpClient client, string query, List<(string Name, string Value)>? command)
    {
        using JsonDocument json = JsonDocument.Parse(await client.GetStringAsync(new Uri("/tim-kiem.json?group=0&limit=100&" + query, UriKind.Relative)));
        int total = json.RootElement.GetProperty("total").GetInt32();
        string[] ids = [.. json.RootElement.GetProperty("hits").EnumerateArray().Select(static hit => hit.GetProperty("id").GetString()!)];

        string html = await client.GetStringAsync(new Uri("/tim-kiem?" + query, UriKind.Relative));
        Match heading = Regex.Match(html, "<h1 class=\"said\">.*?<b>(?<count>[^<]*)</b>", RegexOptions.Singleline | RegexOptions.NonBacktracking);
        string count = heading.Groups["count"].Value;
        Assert.True((total == 0 ? "Không văn bản nào" : total.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.') + " văn bản") == count, $"{query}: {total} and the page says {count}");

        List<List<string>> table = Csv.Read((await client.GetStringAsync(new Uri("/tim-kiem.csv?" + query, UriKind.Relative))).TrimStart('\uFEFF'));
        Assert.True(total == table.Count - 1, $"{query}: {total} and the table has {table.Count - 1}");
        Assert.True(ids.SequenceEqual(table.Skip(1).Take(100).Select(static row => row[0])), $"{query}: the table is in another order");

        XElement feed = XElement.Parse(await client.GetStringAsync(new Uri("/tim-kiem.atom?" + query, UriKind.Relative)));
        Assert.True(total.ToString(CultureInfo.InvariantCulture) == feed.Element(OpenSearch + "totalResults")!.Value, $"{query}: the feed has another total");
        bool onlyUndated = query.Contains("date=undated", StringComparison.Ordinal);
        string[] dated = [.. table.Skip(1).Where(row => onlyUndated || row[2].Length > 0).Select(static row => row[0])];
        string[] entries = [.. feed.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "id")!.Value.Split(':')[^1])];
        Assert.True(entries.Length == Math.Min(50, dated.Length) && entries.All(dated.Contains), $"{query}: {dated.Length} dated, {entries.Length} in the feed");

        if (command is null) return;
        string[] arguments = ["search", .. command.Where(static parameter => parameter.Name != "named").Select(static parameter => parameter.Name == "q" ? parameter.Value : $"--{parameter.Name}={parameter.Value}")];
        if (command.Exists(static parameter => parameter.Name == "named")) arguments = [.. arguments, "--named"];
        using JsonDocument line = JsonDocument.Parse(await RunningProgram.RunAsync(Programs.Indexer, [.. arguments, "--group=0", "--limit=100", "--json", "--index", site.IndexFolder]));
        Assert.True(total == line.RootElement.GetProperty("total").GetInt32(), $"{query}: the command line has another total");
        Assert.True(ids.SequenceEqual(line.RootElement.GetProperty("hits").EnumerateArray().Select(static hit => hit.GetProperty("id").GetString()!)), $"{query}: the command line has another order");
    }

    private static List<(string Name, string Value)> RandomRequest(Random random, Dictionary<string, string[]> values)
    {
        List<(string Name, string Value)> request = [];
        if (random.Next(3) > 0) request.Add(("q", Words[random.Next(Words.Length)]));
        foreach ((string facet, string[] ids) in values)
        {
            for (int i = random.Next(4) - 1; i > 0; i--) request.Add((facet, (random.Next(4) == 0 ? "-" : "") + ids[random.Next(ids.Length)]));
        }

        string Date(int year) => random.Next(3) switch
        {
            0 => $"{year}",
            1 => $"{year}-{random.Next(1, 13):00}",
            _ => $"{random.Next(1, 29)}/{random.Next(1, 13)}/{year}",
        };
        // A range that ends before it begins is an error to the command line, and left out by a page that says so.
        if (random.Next(4) == 0) request.Add(("from", Date(2021 + random.Next(3))));
        if (random.Next(4) == 0) request.Add(("to", Date(2024 + random.Next(2))));
        if (random.Next(4) == 0) request.Add(("date", new[] { "all", "exact", "partial", "undated" }[random.Next(4)]));
        if (random.Next(5) == 0) request.Add(("marks", new[] { "auto", "exact", "ignore" }[random.Next(3)]));
        if (random.Next(5) == 0) request.Add(("scope", new[] { "body", "title", "all" }[random.Next(3)]));
        if (random.Next(4) == 0) request.Add(("sort", new[] { "newest", "oldest" }[random.Next(2)]));
        if (random.Next(5) == 0) request.Add(("named", "1"));
        return request;
    }

    private static async Task<string[]> ValuesAsync(HttpClient client, string facet)
    {
        using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/facets/" + facet, UriKind.Relative)));
        return
        [
            .. answer.RootElement.GetProperty("values").EnumerateArray()
                .SelectMany(static value => value.GetProperty("children").EnumerateArray().Prepend(value)).Select(static value => value.GetProperty("id").GetString()!),
            "unknown",
        ];
    }
}
