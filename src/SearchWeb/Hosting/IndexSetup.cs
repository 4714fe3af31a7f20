using NewsSearch.Articles;
using NewsSearch.Articles.Backends;
using NewsSearch.Catalogue;
using NewsSearch.Web.Operating;

namespace NewsSearch.Web.Hosting;

/// <summary>The index of articles, kept open for requests.</summary>
internal static class IndexSetup
{
    public static void AddArticleIndex(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        // "Catalogue": the same file of one's own that the indexer was given.
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>()["Catalogue"] is { Length: > 0 } own ? NewsCatalogue.WithOfficials(own) : NewsCatalogue.Default);
        services.AddSingleton(provider => IndexOptions.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<ArticleBackends>(provider => BuiltBackends.All.Choose(provider.GetRequiredService<IndexOptions>().Backend));
        services.AddSingleton<IIndexSource>(provider => new IndexFolderSource(
            new ArticleIndexFolder(
                provider.GetRequiredService<IndexOptions>().Path, provider.GetRequiredService<NewsCatalogue>(), provider.GetRequiredService<ArticleBackends>()),
            provider.GetRequiredService<SearchRecord>()));
        services.AddSingleton<OpenIndex>();
        services.AddHostedService(provider => provider.GetRequiredService<OpenIndex>());
        services.AddScoped<CurrentIndex>();
    }
}
