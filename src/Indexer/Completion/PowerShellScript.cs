using System.Text;

namespace NewsSearch.Indexer.Completion;

/// <summary>Completion for PowerShell 5 and later, with descriptions.</summary>
internal static class PowerShellScript
{
    public static string Of(IReadOnlyList<CompletedCommand> commands)
    {
        StringBuilder script = new("# Completion of indexer for PowerShell; made by 'indexer completion pwsh'.\n");
        script.Append("Register-ArgumentCompleter -Native -CommandName indexer -ScriptBlock {\n  param($wordToComplete, $commandAst, $cursorPosition)\n  $choices = @{\n");
        foreach (CompletedCommand command in commands)
        {
            script.Append($"    {Quoted(command.Path)} = @(\n");
            foreach ((string word, string description) in command.Next.Concat(command.Options.Select(option => (Word: option.Name, option.Description))))
                script.Append($"      ,@({Quoted(word)}, {Quoted(description.Length == 0 ? word : description)})\n");
            script.Append("    )\n");
        }

        script.Append("  }\n  $values = @{\n");
        foreach (CompletedOption option in commands.SelectMany(c => c.Options).DistinctBy(o => o.Name).Where(o => o.Values.Count > 0))
            script.Append($"    {Quoted(option.Name)} = @({string.Join(", ", option.Values.Select(Quoted))})\n");
        script.Append("""
              }
              $verb = ''
              $previous = ''
              foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete) { break }
                $previous = "$element"
                $longer = "$verb $element".Trim()
                if ($choices.ContainsKey($longer)) { $verb = $longer }
              }
              if ($values.ContainsKey($previous)) { $values[$previous] | Where-Object { $_ -like "$wordToComplete*" }; return }
              $choices[$verb] | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
              }
            }

            """);
        return script.ToString();
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
