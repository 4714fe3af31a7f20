using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NewsSearch.TestSupport;

namespace NewsSearch.Analysis.Tests.Support;

/// <summary>The independent reference of the spelling rules beside the repository, run as it is, by Python.</summary>
internal static class ReferenceTwin
{
    // One JSON array a line: the name of a rule and its arguments; one JSON value a line comes back.
    private const string Driver = """
        import json, sys
        sys.path.insert(0, sys.argv[1])
        import vi_reference as r
        rules = {
            'place': lambda w: r.place(r.charfilter(w).lower()),
            'fold': lambda w: r.fold(r.charfilter(w)),
            'subsumes': lambda q, d: r.subsumes(r.place(r.NFC(q)), r.place(r.NFC(d))),
            'iy': r.iy,
            'valid': r.valid,
            'telex': r.telex,
            'vni': r.vni,
            'viqr': lambda w: r.place(r.viqr(w).lower()),
            'tcvn3': r.dec_tcvn3,
            'vniw': r.dec_vniw,
            'analyze': r.analyze,
        }
        for line in sys.stdin:
            rule, *arguments = json.loads(line)
            print(json.dumps(rules[rule](*arguments)))
        """;

    /// <summary>Why it cannot be asked, or null.</summary>
    public static string? Missing()
    {
        if (Repository.Shared("golden", "vi_reference.py") is null) return "The reference beside the repository is missing.";
        try
        {
            using Process python = Start("-c", "pass");
            python.StandardInput.Close();
            python.WaitForExit();
            return python.ExitCode == 0 ? null : "python3 does not run.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no python3.";
        }
    }

    /// <summary>What the reference answers to each question: a rule's name and its arguments.</summary>
    public static List<JsonElement> Answer(IReadOnlyList<string[]> questions)
    {
        string folder = Path.GetDirectoryName(Repository.Shared("golden", "vi_reference.py"))!;
        using Process python = Start("-c", Driver, folder);
        Task<string> errors = python.StandardError.ReadToEndAsync();
        // Written beside the reading, or both sides would wait for the other to empty a full pipe.
        Task writing = Task.Run(async () =>
        {
            foreach (string[] question in questions) await python.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
            python.StandardInput.Close();
        });
        List<JsonElement> answers = new(questions.Count);
        while (python.StandardOutput.ReadLine() is { } line) answers.Add(JsonDocument.Parse(line).RootElement);
        Assert.True(answers.Count == questions.Count, errors.Result);
        writing.Wait();
        python.WaitForExit();
        return answers;
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("python3", arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        // No compiled copy is left beside the reference.
        Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1", ["PYTHONIOENCODING"] = "utf-8" },
    })!;
}
