using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Catalogue.Reading;

namespace NewsSearch.Catalogue;

/// <summary>Provinces and officials, read once and checked as a whole.</summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class NewsCatalogue
{
    private static readonly Lazy<NewsCatalogue> Shipped = new(() => Read(EmbeddedText));

    private readonly Lazy<PostFinder> _posts;

    private NewsCatalogue(string version, ProvinceCatalogue provinces, OfficialCatalogue officials)
    {
        _posts = new Lazy<PostFinder>(() => new PostFinder(officials, provinces));
        Version = version;
        Provinces = provinces;
        Officials = officials;
    }

    /// <summary>The catalogue that ships with the program, read from the files in Data on first use.</summary>
    /// <exception cref="CatalogueFormatException">The files are wrong: a build that passed its tests never throws this.</exception>
    public static NewsCatalogue Default => Shipped.Value;

    /// <summary>
    /// Identifies the content (16 hexadecimal digits): articles understood with another catalogue have to be read again.
    /// </summary>
    public string Version { get; }

    /// <summary>The provinces.</summary>
    public ProvinceCatalogue Provinces { get; }

    /// <summary>The officials.</summary>
    public OfficialCatalogue Officials { get; }

    /// <summary>Who held which post, by the words that people use for it.</summary>
    public PostFinder Posts => _posts.Value;

    /// <summary>The catalogue that ships with the program, and officials of a file of one's own.</summary>
    /// <param name="path">
    /// A table as Data/officials.tsv: a comment that begins with "# Source", then a row a post, eight cells split by tabs
    /// (id, name, title, organisation, province, first day, last day, source). A row of a known id adds a post to that
    /// person; a new id adds a person.
    /// </param>
    /// <exception cref="CatalogueFormatException">The file is wrong; its name and the line are in the message.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NewsCatalogue WithOfficials(string path)
    {
        string own = File.ReadAllText(path, Encoding.UTF8);
        return Read(EmbeddedText, (path, own));
    }

    /// <summary>Reads a catalogue from other files.</summary>
    /// <param name="text">The content of each file of Data.</param>
    /// <param name="own">A further table of officials, or null.</param>
    internal static NewsCatalogue Read(Func<string, string> text, (string File, string Text)? own = null)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in CatalogueReader.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text(file)));
            // Keeps a line moved from one file's end to the next one's beginning from going unnoticed.
            hash.AppendData([0]);
        }

        if (own is { } added) hash.AppendData(Encoding.UTF8.GetBytes(added.Text));
        (ProvinceCatalogue provinces, OfficialCatalogue officials) = CatalogueReader.Read(text, own);
        return new NewsCatalogue(Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8)), provinces, officials);
    }

    internal static string EmbeddedText(string file)
    {
        Assembly assembly = typeof(NewsCatalogue).Assembly;
        using Stream stream = assembly.GetManifestResourceStream("NewsSearch.Catalogue.Data." + file)
            ?? throw new CatalogueFormatException(file, 0, "the file is not embedded in " + assembly.GetName().Name);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
