namespace NewsSearch.Catalogue.Reading;

/// <summary>The catalogue's data are wrong: the message names the file and the line and says what is expected there.</summary>
public sealed class CatalogueFormatException : FormatException
{
    /// <summary>Names the place of the error.</summary>
    /// <param name="file">File in Data.</param>
    /// <param name="line">1-based line; 0 where the file as a whole is meant.</param>
    /// <param name="problem">What is wrong, as a sentence without its full stop.</param>
    public CatalogueFormatException(string file, int line, string problem)
        : base(line > 0 ? $"{file}, line {line}: {problem}." : $"{file}: {problem}.")
    {
        File = file;
        Line = line;
    }

    /// <summary>File in Data.</summary>
    public string File { get; }

    /// <summary>1-based line; 0 where the file as a whole is meant.</summary>
    public int Line { get; }
}
