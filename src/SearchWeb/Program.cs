using NewsSearch.Web.Api;
using NewsSearch.Web.Citing;
using NewsSearch.Web.Exports;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Operating;

var builder = WebApplication.CreateBuilder(ServerSetup.Options(args));
builder.AddServer(args);
builder.AddArticleIndex();
builder.AddLocalizedPages();
builder.AddOperating();
builder.Services.AddApiDescription();

var app = builder.Build();
app.UseTrustedProxy();
app.UseSecurityHeaders();
app.UseReadingOnly();
app.UseFailurePages();
app.UseHostFiltering();
app.UseRequestRates();
app.UseResponseCompression();
app.UseVersionedFiles();
app.UseRouting();
app.UseLanguageAndTheme();
app.UsePageValidators();

app.MapRazorPages();
app.MapNewsApi();
app.MapOpenApi();
app.MapSearchExports();
app.MapOpenSearch();
app.MapSitemap();
app.MapRawText();
app.MapCitations();
app.MapHealth();
app.MapRobots();
return app.RunToTheEnd();

/// <summary>The web application's entry point, named so that tests can host it.</summary>
public partial class Program;
