using Microsoft.AspNetCore.Mvc;

namespace NewsSearch.Web.Hosting;

/// <summary>Marks a page that cannot be shown without an index.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsIndexAttribute() : TypeFilterAttribute(typeof(IndexedPageFilter));
