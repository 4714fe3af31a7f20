using System.Reflection;

namespace NewsSearch.Analysis.Queries;

/// <summary>The word lists inside the assembly.</summary>
internal static class EmbeddedLists
{
    /// <summary>The lines of a list.</summary>
    /// <param name="name">File name under Vietnamese/Resources.</param>
    public static IEnumerable<string> Read(string name)
    {
        Assembly assembly = typeof(EmbeddedLists).Assembly;
        string resource = $"NewsSearch.Analysis.Vietnamese.Resources.{name}";
        using Stream stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The assembly lacks {resource}.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
