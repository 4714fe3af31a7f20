using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.Articles.LuceneNet.Storage;

/// <summary>Turns Lucene's errors into those that the door of Articles promises.</summary>
internal static class LuceneFaults
{
    /// <summary>Does something with Lucene.</summary>
    /// <param name="path">Folder of the index, for the message.</param>
    /// <param name="action">What to do.</param>
    /// <exception cref="ArticleIndexException">The index is damaged, of another version, or locked.</exception>
    public static T Translated<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (Translate(path, error) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>The error that stands for one of Lucene's, or null for one that says enough.</summary>
    public static ArticleIndexException? Translate(string path, Exception error) => error switch
    {
        LockObtainFailedException => new(ArticleIndexFault.Locked, $"Another process is writing to the index in {path}; try again when it is done.", error),
        IndexFormatTooNewException or IndexFormatTooOldException => new(ArticleIndexFault.OtherVersion, $"The index in {path} was written by another version of Lucene: {error.Message} Build it again.", error),
        CorruptIndexException or EndOfStreamException or FileNotFoundException => new(ArticleIndexFault.Damaged, $"The index in {path} is damaged: {error.Message} Build it again, or roll back.", error),
        _ => null,
    };
}
