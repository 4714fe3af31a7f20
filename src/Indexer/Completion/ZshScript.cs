using System.Text;

namespace NewsSearch.Indexer.Completion;

/// <summary>Completion for zsh, with descriptions.</summary>
internal static class ZshScript
{
    public static string Of(IReadOnlyList<CompletedCommand> commands)
    {
        StringBuilder script = new();
        script.Append("#compdef indexer\n# Completion of indexer for zsh; made by 'indexer completion zsh'.\n_indexer() {\n");
        script.Append("  local verb= i\n  local -a choices\n  for ((i = 2; i < CURRENT; i++)); do\n    case \"$verb ${words[i]}\" in\n      (");
        script.AppendJoin(" | ", commands.Where(c => c.Path.Length > 0).Select(c => BashScript.Step(c.Path)));
        script.Append(") verb=${verb:+$verb }${words[i]} ;;\n    esac\n  done\n  case ${words[CURRENT-1]} in\n");
        foreach (CompletedOption option in commands.SelectMany(c => c.Options).DistinctBy(o => o.Name).Where(o => o.TakesValue))
            script.Append("    (").Append(option.Name).Append(option.Values.Count == 0 ? ") _files; return ;;\n" : $") compadd -- {string.Join(' ', option.Values)}; return ;;\n");
        script.Append("  esac\n  case $verb in\n");
        foreach (CompletedCommand command in commands)
        {
            script.Append($"    ('{command.Path}') choices=(");
            foreach ((string word, string description) in command.Next.Concat(command.Options.Select(option => (Word: option.Name, option.Description))))
                script.Append("\n      ").Append(Quoted(description.Length == 0 ? word : $"{word}:{description}"));
            script.Append(") ;;\n");
        }

        return script.Append("  esac\n  _describe indexer choices || _files\n}\ncompdef _indexer indexer\n").ToString();
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
