using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.TestSupport;
using NewsSearch.Web.Hosting;
using Xunit.Abstractions;

namespace NewsSearch.SearchWeb.Tests.Hosting;

/// <summary>
/// Generation after generation published on a real folder while many clients search: no request fails, none mixes two
/// generations, and nothing of an old one stays open.
/// </summary>
public sealed partial class SwapUnderLoadTests(ITestOutputHelper output)
{
    private const int Articles = 25;

    private static readonly string[] Paths =
    [
        "/api/v1/search?q=chung&size=25&group=0",
        "/tim-kiem?q=chung&group=0",
        "/api/v1/search?q=ban+tin+chung&size=10&sort=newest&group=0",
        "/van-ban/tin-7",
        "/tim-kiem?q=%22b%E1%BA%A3n+tin%22&page=2&group=0",
    ];

    [Fact]
    public async Task Swap_ManyTimesUnderLoad_FailsNoRequestMixesNothingAndLeavesNothingOpen()
    {
        int swaps = RandomTests.Count(quick: 10, all: 100);
        int clients = RandomTests.Count(quick: 8, all: 50);
        int requests = RandomTests.Count(quick: 240, all: 100_000);
        using SeedSite site = new();
        Publish(site.IndexFolder, 1);
        using HttpClient client = site.Client();
        OpenIndex open = site.Services.GetRequiredService<OpenIndex>();
        int some = Math.Max(50, requests / 10);
        await AskAsync(client, clients, some, static _ => { });
        (int handles, (long memory, long resident)) = (Handles(), Memory());

        int done = 1;
        using SemaphoreSlim due = new(0);
        Task swapping = Task.Run(async () =>
        {
            for (; done <= swaps; done++)
            {
                await due.WaitAsync();
                Publish(site.IndexFolder, done + 1);
                open.Refresh();
            }
        });
        List<double> busy = await AskAsync(client, clients, requests, number =>
        {
            // A swap every so many requests, not every so many seconds: the same on a slow machine.
            if (number % (requests / swaps) == 0) due.Release();
        });
        due.Release(swaps);
        await swapping;
        string last = await client.GetStringAsync(new Uri(Paths[0], UriKind.Relative));
        Assert.Equal($"{swaps + 1}", Generation().Match(last).Groups[1].Value);

        Assert.True(SpinWait.SpinUntil(() => OldMappings(site.IndexFolder) == 0, TimeSpan.FromSeconds(60)), $"{OldMappings(site.IndexFolder)} files of old generations are still mapped.");
        (int handlesAfter, (long memoryAfter, long residentAfter)) = (Handles(), Memory());

        // Compared with what comes after: what came before compiled the site as it went.
        List<double> idle = await AskAsync(client, clients, some, static _ => { });
        output.WriteLine($"{swaps} swaps, {clients} clients, {requests} requests: median {At(busy, 0.5):0.0} ms, p99 {At(busy, 0.99):0.0} ms (without swaps {At(idle, 0.5):0.0} and {At(idle, 0.99):0.0})");
        output.WriteLine($"handles {handles} then {handlesAfter}, managed memory {memory >> 10} KiB then {memoryAfter >> 10} KiB, resident {resident >> 20} MiB then {residentAfter >> 20} MiB");
    }

    private static async Task<List<double>> AskAsync(HttpClient client, int clients, int requests, Action<int> before)
    {
        ConcurrentBag<double> times = [];
        int next = 0;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            for (int number = Interlocked.Increment(ref next); number <= requests; number = Interlocked.Increment(ref next))
            {
                before(number);
                long started = Stopwatch.GetTimestamp();
                using HttpResponseMessage answer = await client.GetAsync(new Uri(Paths[number % Paths.Length], UriKind.Relative));
                string body = await answer.Content.ReadAsStringAsync();
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"request {number}: {answer.StatusCode} {body}");
                string[] generations = [.. Generation().Matches(body).Select(static match => match.Groups[1].Value).Distinct()];
                Assert.True(generations.Length == 1, $"request {number} shows generations {string.Join(", ", generations)}");
                if (number % Paths.Length == 0) Assert.Contains($"\"total\":{Articles}", body, StringComparison.Ordinal);
            }
        })));
        return [.. times.Order()];
    }

    private static void Publish(string folder, int generation)
    {
        ArticleUnderstanding understanding = new(NewsCatalogue.Default);
        using IArticleIndexWriter writer = new ArticleIndexFolder(folder, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions { StartEmpty = true, KeepGenerations = 0 });
        for (int i = 0; i < Articles; i++)
        {
            string text = $"Bản tin chung dot{generation}x\nHội nghị của Tỉnh ủy Hậu Giang ngày {i + 1}/10/2023.\nNội dung chung thứ {i} dot{generation}x.";
            writer.Put(understanding.Understand(new SourceDocument { Id = $"tin-{i}", File = "tin.jsonl", Line = i + 1, Text = text }), (ulong)generation);
        }

        writer.Publish(rejected: 0, new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero));
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    // What Linux says of this process; elsewhere nothing can be said. Other tests open handles too, so their number is
    // only told, while the mappings of this folder are nobody else's.
    private static int Handles() => Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0;

    // What is alive, and what the system sees of it once the collector has given back the rest.
    private static (long Managed, long Resident) Memory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    }

    private static int OldMappings(string folder) => File.Exists("/proc/self/maps")
        ? File.ReadLines("/proc/self/maps").Count(line => line.Contains(folder, StringComparison.Ordinal) && line.EndsWith("(deleted)", StringComparison.Ordinal))
        : 0;

    [GeneratedRegex("dot([0-9]+)x", RegexOptions.NonBacktracking)]
    private static partial Regex Generation();
}
