using System.Collections;
using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Collecting;

/// <summary>The values of a facet field that were counted, put together when they are asked for: a search may count a thousand, of which a page shows ten. Immutable.</summary>
internal sealed class CountedFacetValues : IReadOnlyList<FacetValueStatistics>
{
    private readonly FacetValueMap _values;
    private readonly int[] _counts;
    private readonly int[] _counted;

    /// <param name="values">The field's values.</param>
    /// <param name="counts">A count for each; taken over.</param>
    public CountedFacetValues(FacetValueMap values, int[] counts)
    {
        _values = values;
        _counts = counts;
        Span<int> places = counts.AsSpan(0, values.Paths.Count);
        _counted = new int[places.Length - places.Count(0)];
        int count = 0;
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] > 0) _counted[count++] = i;
        }
    }

    /// <inheritdoc/>
    public int Count => _counted.Length;

    /// <inheritdoc/>
    public FacetValueStatistics this[int index]
    {
        get
        {
            int number = _counted[index];
            return new FacetValueStatistics(_values.Paths[number], _values.Labels[number], _counts[number]);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<FacetValueStatistics> GetEnumerator()
    {
        for (int i = 0; i < _counted.Length; i++) yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
