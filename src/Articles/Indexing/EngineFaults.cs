using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Indexing;

/// <summary>Turns the errors of the engine's storage into <see cref="ArticleIndexException"/>, which the door of Articles promises.</summary>
internal static class EngineFaults
{
    /// <summary>Does something with the engine.</summary>
    /// <exception cref="ArticleIndexException">The engine found the index missing, damaged, of another version, or locked.</exception>
    public static T Translated<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (FaultOf(error) is { } fault)
        {
            throw new ArticleIndexException(fault, error.Message, error);
        }
    }

    /// <inheritdoc cref="Translated{T}"/>
    public static void Translated(Action action) => Translated(() =>
    {
        action();
        return true;
    });

    private static ArticleIndexFault? FaultOf(Exception error) => error switch
    {
        IndexMissingException => ArticleIndexFault.Missing,
        CorruptIndexException => ArticleIndexFault.Damaged,
        SchemaMismatchException => ArticleIndexFault.OtherVersion,
        WriterLockedException => ArticleIndexFault.Locked,
        _ => null,
    };
}
