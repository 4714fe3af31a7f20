using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using NewsSearch.EndToEnd.Tests.Site;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>
/// A robot that walks every combination of filters while somebody reads: no address asked twice, so that nothing could
/// have been kept, and from many places, so that the rate of one is not all that holds it back.
/// </summary>
public sealed class FacetStormTests(ServedCorpus site, ITestOutputHelper output) : IClassFixture<ServedCorpus>
{
    private const int PerSecond = 200;

    // More than the site lets run and wait on a machine of four cores.
    private const int AtOnce = 280;
    private const int Places = 16;
    private const double MostMilliseconds = 300;

    private static readonly string[] Facets = ["province", "official", "role", "source"];
    private static readonly string[] Read = ["/", "/tim-kiem?q=giai+ngan", "/tim-kiem?q=hoi+nghi&province=can-tho", "/van-ban/c001?q=hoi+nghi", "/can-bo/nghiem-xuan-thanh", "/tim-kiem/official?q=hoi+nghi"];

    [Fact]
    public async Task Reader_WhileARobotWalksTheFacets_IsServed()
    {
        bool isLong = RandomTests.Count(quick: 0, all: 1) == 1;
        int addresses = RandomTests.Count(quick: 300, all: 50_000);
        using HttpClient client = new() { BaseAddress = new Uri(site.Address), Timeout = TimeSpan.FromMinutes(2) };
        List<string[]> values = [];
        foreach (string facet in Facets) values.Add(await ValuesAsync(client, facet));
        string[] storm = [.. Combinations(values).Take(addresses)];
        Assert.Equal(addresses, storm.Distinct().Count());
        foreach (string path in Read) await client.GetStringAsync(new Uri(path, UriKind.Relative));

        using CancellationTokenSource over = new();
        ConcurrentDictionary<HttpStatusCode, int> answers = [];
        Task<List<double>> reading = Task.Run(() => ReadAsync(client, over.Token));
        List<long> memory = [];
        List<Task> open = [];
        Stopwatch clock = Stopwatch.StartNew();
        for (int i = 0; i < storm.Length; i++)
        {
            // The short form asks more at once than may wait, as fast as it is answered: what it holds does not hang on time.
            while (isLong ? clock.Elapsed.TotalSeconds * PerSecond < i : open.Count(static task => !task.IsCompleted) >= AtOnce) await Task.Delay(1);
            open.Add(AskAsync(client, storm[i], $"203.0.{i % Places}.7", answers));
            if (i % 5_000 == 4_999)
            {
                open.RemoveAll(static task => task.IsCompletedSuccessfully);
                memory.Add(ResidentMegabytes());
            }
        }

        await Task.WhenAll(open);
        double seconds = clock.Elapsed.TotalSeconds;
        await over.CancelAsync();
        List<double> times = [.. (await reading).Order()];
        double p95 = times[(int)((times.Count - 1) * 0.95)];
        output.WriteLine($"{storm.Length} addresses in {seconds:0.0} s; answers {string.Join(", ", answers.Select(static answer => $"{(int)answer.Key}: {answer.Value}"))}");
        output.WriteLine($"reader: {times.Count} pages, median {times[times.Count / 2]:0.0} ms, p95 {p95:0.0} ms; resident MB {string.Join(" ", memory)}");
        Assert.True(answers.Keys.All(static status => status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable), "an answer of another kind");
        Assert.NotEmpty(times);
        if (!isLong) return;
        Assert.True(p95 <= MostMilliseconds, $"p95 {p95:0.0} ms");
        Assert.True(memory[^1] <= memory[memory.Count / 2] * 1.1, "memory grows: " + string.Join(" ", memory));
    }

    private static async Task<List<double>> ReadAsync(HttpClient client, CancellationToken over)
    {
        List<double> times = [];
        for (int i = 0; i < Read.Length || !over.IsCancellationRequested; i++)
        {
            long started = Stopwatch.GetTimestamp();
            using HttpResponseMessage page = await client.GetAsync(new Uri(Read[i % Read.Length], UriKind.Relative), CancellationToken.None);
            await page.Content.ReadAsByteArrayAsync(CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            await Task.Delay(50, CancellationToken.None);
        }

        return times;
    }

    private static async Task AskAsync(HttpClient client, string address, string from, ConcurrentDictionary<HttpStatusCode, int> answers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", from);
        using HttpResponseMessage answer = await client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        answers.AddOrUpdate(answer.StatusCode, 1, static (_, known) => known + 1);
    }

    /// <summary>Addresses with one value or none of each facet, years and orders besides; each another one.</summary>
    private static IEnumerable<string> Combinations(List<string[]> values)
    {
        string[][] parameters =
        [
            .. values.Select(static (ids, i) => ids.Select(id => $"&{Facets[i]}={id}").ToArray()),
            [.. Enumerable.Range(2021, 5).Select(static year => $"&from={year}&to={year}")],
            ["&sort=newest", "&sort=oldest"],
        ];
        for (long number = 1; ; number++)
        {
            string query = "";
            long rest = number;
            foreach (string[] choices in parameters)
            {
                long choice = rest % (choices.Length + 1);
                rest /= choices.Length + 1;
                if (choice > 0) query += choices[choice - 1];
            }

            if (rest > 0) yield break;
            yield return "/tim-kiem?q=tinh" + query;
        }
    }

    private long ResidentMegabytes()
    {
        string? line = File.Exists($"/proc/{site.ProcessId}/status") ? File.ReadLines($"/proc/{site.ProcessId}/status").FirstOrDefault(static line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line.AsSpan(6).TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture) >> 10;
    }

    private static async Task<string[]> ValuesAsync(HttpClient client, string facet)
    {
        using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/facets/" + facet, UriKind.Relative)));
        return [.. answer.RootElement.GetProperty("values").EnumerateArray().Select(static value => value.GetProperty("id").GetString()!)];
    }
}
