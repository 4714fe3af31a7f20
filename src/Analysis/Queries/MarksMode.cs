namespace NewsSearch.Analysis.Queries;

/// <summary>How the marks of a query are read; the value of <c>marks=</c> everywhere.</summary>
public enum MarksMode
{
    /// <summary>Marks typed are constraints, marks left out are free, exact spelling ranks first.</summary>
    Auto,

    /// <summary>Exactly the spelling typed (tone placement and normal form aside).</summary>
    Exact,

    /// <summary>All marks are ignored.</summary>
    Ignore,
}
