using System.Collections.Concurrent;
using System.Collections.Frozen;
using NewsSearch.Articles.Backends;
using NewsSearch.Engine;

namespace NewsSearch.Articles.Searching;

/// <summary>The values that the facets of a generation have, with labels and counts over all articles.</summary>
/// <remarks>Safe from any thread; a field is read when it is first asked for.</remarks>
internal sealed class FacetVocabulary(IGenerationReader reader)
{
    private readonly ConcurrentDictionary<string, Lazy<FrozenDictionary<string, FacetValueStatistics>>> _fields = new(StringComparer.Ordinal);

    /// <summary>The values of a field by path.</summary>
    public IReadOnlyDictionary<string, FacetValueStatistics> Values(string field)
        => _fields.GetOrAdd(field, name => new Lazy<FrozenDictionary<string, FacetValueStatistics>>(
            () => reader.FacetValues(name).ToFrozenDictionary(value => value.Path, StringComparer.Ordinal))).Value;

    /// <summary>Whether any article has the value.</summary>
    public bool Has(string field, string path) => Values(field).ContainsKey(path);

    /// <summary>What to show for a value; its path where no article has it.</summary>
    public string Label(string field, string path) => Values(field).TryGetValue(path, out FacetValueStatistics value) ? value.Label ?? path : path;
}
