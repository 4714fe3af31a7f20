using System.Globalization;
using NewsSearch.Articles.Indexing;

namespace NewsSearch.Articles.LuceneNet.Storage;

/// <summary>What is kept with a commit of Lucene's.</summary>
internal static class CommitData
{
    private const string SchemaKey = "schema";

    private static string Schema => ArticleSchema.Schema.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>User data of the articles with the schema they were written by and the name of what is attached.</summary>
    public static Dictionary<string, string> Of(IReadOnlyDictionary<string, string> userData, string? attachment)
    {
        var data = new Dictionary<string, string>(userData, StringComparer.Ordinal) { [SchemaKey] = Schema };
        data.Remove(LearnedFile.Key);
        if (attachment is not null) data[LearnedFile.Key] = attachment;
        return data;
    }

    /// <summary>Refuses what was written by another schema.</summary>
    /// <exception cref="ArticleIndexException">It was.</exception>
    public static void Check(IDictionary<string, string> userData, string path)
    {
        string? written = userData.TryGetValue(SchemaKey, out string? version) ? version : null;
        if (written == Schema) return;
        throw new ArticleIndexException(
            ArticleIndexFault.OtherVersion,
            $"The index in {path} was made with schema {written ?? "of another program"}, and this program reads {Schema}. Build it again: indexer index PATH… --full.");
    }
}
