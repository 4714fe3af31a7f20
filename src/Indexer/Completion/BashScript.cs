using System.Text;

namespace NewsSearch.Indexer.Completion;

/// <summary>Completion for bash 3.2 and later.</summary>
internal static class BashScript
{
    public static string Of(IReadOnlyList<CompletedCommand> commands)
    {
        StringBuilder script = new();
        script.Append("# Completion of indexer for bash; made by 'indexer completion bash'.\n_indexer() {\n");
        script.Append("  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= words= i\n  COMPREPLY=()\n");
        script.Append("  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \"$verb ${COMP_WORDS[i]}\" in\n      ");
        script.AppendJoin(" | ", commands.Where(c => c.Path.Length > 0).Select(c => Step(c.Path)));
        script.Append(") verb=${verb:+$verb }${COMP_WORDS[i]} ;;\n    esac\n  done\n  case $prev in\n");
        foreach (CompletedOption option in commands.SelectMany(c => c.Options).DistinctBy(o => o.Name).Where(o => o.TakesValue))
            script.Append("    ").Append(option.Name).Append(option.Values.Count == 0 ? ") return ;;\n" : $") COMPREPLY=($(compgen -W '{string.Join(' ', option.Values)}' -- \"$cur\")); return ;;\n");
        script.Append("  esac\n  case $verb in\n");
        foreach (CompletedCommand command in commands)
        {
            IEnumerable<string> words = command.Next.Select(next => next.Word).Concat(command.Options.Select(option => option.Name));
            script.Append($"    '{command.Path}') words='{string.Join(' ', words)}' ;;\n");
        }

        return script.Append("  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n}\ncomplete -o default -F _indexer indexer\n").ToString();
    }

    /// <summary>The verb so far, a blank and the next word, as the loop compares them: <c>' index'</c>, <c>'correct add'</c>.</summary>
    internal static string Step(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : $"' {path}'";
}
