using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace NewsSearch.Articles.LuceneNet.Indexing;

/// <summary>How the fields of the schema stand in a Lucene index.</summary>
/// <remarks>
/// Text: terms with frequencies and positions, lengths as norms. Number: numeric doc values. Facet: a term and a sorted-set
/// doc value for each value and for each value above it, so that a level of a hierarchy is a term like any other.
/// </remarks>
internal static class LuceneFields
{
    /// <summary>The unique key: a term to replace and delete by, a doc value to read.</summary>
    public const string Id = "_id";

    /// <summary>Between the path of a facet value and its label, in a term of <see cref="Labels"/>.</summary>
    public const char LabelSeparator = '\u001F';

    /// <summary>Analysed text.</summary>
    public static FieldType Text { get; } = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });

    /// <summary>A whole value as a term.</summary>
    public static FieldType Value { get; } = Frozen(new FieldType { IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    /// <summary>The field that keeps what to show for the values of a facet.</summary>
    public static string Labels(string facet) => facet + "#label";

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
