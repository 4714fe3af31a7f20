using NewsSearch.Articles.Searching;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Fakes;

/// <summary>Publishes what a test gives it: an index, nothing, or a failure.</summary>
internal sealed class FakeIndexSource : IIndexSource
{
    private volatile Func<IArticleIndex>? _open;

    public string Name => "fake";

    public long? Generation { get; private set; }

    public void Publish(long generation, Func<IArticleIndex> open)
    {
        _open = open;
        Generation = generation;
    }

    public long? NewestGeneration() => Generation;

    public IArticleIndex Open() => _open!();
}
