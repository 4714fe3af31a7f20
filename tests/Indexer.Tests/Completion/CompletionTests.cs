using System.Diagnostics;
using NewsSearch.Indexer.Tests.Support;
using Xunit.Abstractions;

namespace NewsSearch.Indexer.Tests.Completion;

/// <summary>The scripts, run by the real shells; zsh and fish where the machine has them.</summary>
public sealed class CompletionTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("se", "search")]
    [InlineData("correct ", "add check list")]
    [InlineData("correct add --re", "--reason")]
    [InlineData("facets prov", "province")]
    [InlineData("search --marks ", "auto exact ignore")]
    [InlineData("search --marks e", "exact")]
    [InlineData("search --province ha", "")]
    [InlineData("completion ", "bash fish pwsh zsh")]
    [InlineData("index seeds --if", "--if-needed")]
    public void Bash_Line_OffersWhatFits(string typed, string offered)
    {
        string[] words = typed.Split(' ');
        string set = string.Join(' ', words.Select(word => $"'{word}'"));
        string found = Shell("bash", Script("bash"), $"COMP_WORDS=(indexer {set}); COMP_CWORD={words.Length}; _indexer; printf '%s\\n' \"${{COMPREPLY[@]}}\"");
        Assert.Equal(offered, string.Join(' ', found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => words[^1].Length > 0 || !word.StartsWith('-')).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("se", "search")]
    [InlineData("correct ", "add check list")]
    [InlineData("search --marks ", "auto exact ignore")]
    [InlineData("facets prov", "province")]
    public void Fish_Line_OffersWhatFits(string typed, string offered)
    {
        if (!Has("fish")) return;
        string found = Shell("fish", Script("fish"), $"complete -C 'indexer {typed}'");
        Assert.Equal(offered, string.Join(' ', found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Zsh_Script_IsReadWithoutAnError()
    {
        if (!Has("zsh")) return;
        Assert.Equal("loaded", Shell("zsh", Script("zsh"), "echo loaded", "autoload -Uz compinit; compinit -u -D").Trim());
    }

    [Fact]
    public void EveryScript_NamesEveryVerb()
    {
        string[] verbs = ["index", "search", "show", "facets", "export", "stats", "verify", "doctor", "gc", "rollback", "explain", "inspect", "analyze", "correct", "eval", "completion"];
        foreach (string shell in (string[])["bash", "zsh", "fish", "pwsh"])
        {
            string script = File.ReadAllText(Script(shell));
            Assert.All(verbs, verb => Assert.Contains(verb, script, StringComparison.Ordinal));
            Assert.All((string[])["retrieval", "if-needed", "exact"], word => Assert.Contains(word, script, StringComparison.Ordinal));
        }
    }

    public void Dispose() => _folder.Dispose();

    private bool Has(string shell)
    {
        if ((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)))) return true;
        output.WriteLine($"Not looked at: {shell} is not installed.");
        return false;
    }

    private string Script(string shell)
    {
        IndexerProcess.Result result = Screen.RunAlone("completion", shell);
        Assert.Equal(0, result.Code);
        return _folder.Write("script." + shell, result.Out);
    }

    private static string Shell(string shell, string script, string then, string before = ":")
    {
        ProcessStartInfo start = new(shell) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"{before}\nsource '{script}'\n{then}");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error.GetAwaiter().GetResult());
        return answer;
    }
}
