using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSearch.EndToEnd.Tests.Site;

/// <summary>What must hold on every page.</summary>
internal static class PageChecks
{
    /// <summary>Opens an address and collects what the browser complains of: refused resources, errors, CSP violations.</summary>
    public static async Task<List<string>> OpenAndListenAsync(this IPage page, string path)
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add(request.Url + " failed: " + request.Failure);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document") complaints.Add(response.Url + ": " + response.Status);
        };
        await page.GotoAsync(path);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => null)");
        return complaints;
    }

    /// <summary>Whether anything sticks out to the right.</summary>
    public static Task<int> OverflowAsync(this IPage page)
        => page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    /// <summary>What axe-core finds, however slight, one line each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rule">The only rule to run, or null for all.</param>
    public static async Task<IReadOnlyList<string>> AxeFindingsAsync(this IPage page, string? rule = null)
    {
        AxeRunOptions options = rule is null ? new() : new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = [rule] } };
        AxeResult result = await page.RunAxe(options);
        return
        [
            .. result.Violations.Select(static violation => $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Take(3).Select(static node => node.Html))}"),
        ];
    }
}
