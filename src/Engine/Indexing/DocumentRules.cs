using System.Text;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Indexing;

/// <summary>What a document has to be like to be indexed: its caller's mistakes are found before any work.</summary>
internal static class DocumentRules
{
    /// <summary>Longest id, in bytes of UTF-8.</summary>
    public const int MaxIdLength = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Checks a document.</summary>
    /// <exception cref="ArgumentException">It cannot be indexed; the message says why.</exception>
    public static void Check(Document document, Schema schema)
    {
        int idLength = LengthOf(document.Id, "id");
        if (idLength > MaxIdLength) throw new ArgumentException($"The id '{document.Id[..20]}…' has {idLength} bytes of UTF-8; the limit is {MaxIdLength}.", nameof(document));
        foreach ((string field, _) in document.Texts) schema.Require(field, FieldKind.Text);
        foreach ((string field, long value) in document.Numbers)
        {
            schema.Require(field, FieldKind.Number);
            if (value == NumberColumn.Missing) throw new ArgumentException($"The number {value} of field '{field}' cannot be stored: it stands for no value.", nameof(document));
        }

        foreach ((string field, FacetValue value) in document.Facets)
        {
            schema.Require(field, FieldKind.Facet);
            LengthOf(value.Path, field);
            if (value.Label is not null) LengthOf(value.Label, field);
            if (value.Path.Split('/').Contains("")) throw new ArgumentException($"The path '{value.Path}' of field '{field}' has an empty part.", nameof(document));
        }

        foreach ((string field, _) in document.Stored) schema.Require(field, FieldKind.Stored);
    }

    // A lone surrogate would come back as another text, and sort elsewhere.
    private static int LengthOf(string text, string field)
    {
        try
        {
            return Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new ArgumentException($"The {field} of the document is not valid Unicode: it has a lone surrogate.", nameof(text), e);
        }
    }
}
