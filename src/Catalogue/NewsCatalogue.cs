using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue;

/// <summary>Provinces and officials, read once and checked as a whole.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class NewsCatalogue
{
    private NewsCatalogue()
    {
    }

    /// <summary>The catalogue that ships with the program, read from the files in Data.</summary>
    public static NewsCatalogue Default => throw new NotImplementedException();

    /// <summary>Identifies the content: articles understood with another catalogue have to be read again.</summary>
    public string Version => throw new NotImplementedException();

    /// <summary>The provinces.</summary>
    public ProvinceCatalogue Provinces => throw new NotImplementedException();

    /// <summary>The officials.</summary>
    public OfficialCatalogue Officials => throw new NotImplementedException();
}
