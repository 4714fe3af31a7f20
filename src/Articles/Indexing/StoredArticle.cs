using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSearch.Articles.Indexing;

/// <summary>Articles as the index keeps them: the text by itself, everything else as JSON.</summary>
/// <remarks>
/// The text apart, because it is most of the bytes and needs no escaping. UTF-8 turns a lone surrogate into U+FFFD,
/// which has the same length in UTF-16: ranges stay true. Pure; safe from any thread.
/// </remarks>
internal static class StoredArticle
{
    /// <summary>The article without its text.</summary>
    public static byte[] EncodeHead(Article article)
        => JsonSerializer.SerializeToUtf8Bytes(article with { Text = "" }, StoredArticleContext.Default.Article);

    /// <summary>The text.</summary>
    public static byte[] EncodeText(Article article) => Encoding.UTF8.GetBytes(article.Text);

    /// <summary>The article that was kept.</summary>
    /// <exception cref="JsonException">The bytes are no article.</exception>
    public static Article Decode(ReadOnlySpan<byte> head, ReadOnlySpan<byte> text)
    {
        Article article = DecodeHead(head);
        return article with { Text = Encoding.UTF8.GetString(text) };
    }

    /// <summary>The article without its text.</summary>
    public static Article DecodeHead(ReadOnlySpan<byte> head)
        => JsonSerializer.Deserialize(head, StoredArticleContext.Default.Article) ?? throw new JsonException("The stored article is null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Article))]
internal sealed partial class StoredArticleContext : JsonSerializerContext;
