using System.Buffers.Binary;
using System.Text;
using NewsSearch.Analysis.Language;
using NewsSearch.Analysis.Queries.Aliases;

namespace NewsSearch.Articles.Learning;

/// <summary>What the articles of an index teach about their language; kept with the index as its attachment.</summary>
/// <param name="Articles">Articles that the index had when it was learned.</param>
/// <param name="Model">Words and what follows what.</param>
/// <param name="Acronyms">Acronyms that articles explain.</param>
/// <remarks>Immutable; safe from any thread. docs/index-format.md describes the bytes.</remarks>
internal sealed record LearnedLanguage(int Articles, LanguageModel Model, IReadOnlyList<HarvestedAcronym> Acronyms)
{
    // Rises when articles are learned from in another way: the next publication then learns anew.
    private const int Version = 1;
    private const int HeaderLength = 3 * sizeof(uint);

    /// <summary>The acronyms as the query analyzers take them.</summary>
    public LearnedAcronyms LearnedAcronyms { get; } = new(Acronyms);

    /// <summary>The bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] model = Model.ToBytes();
        byte[] acronyms = Encoding.UTF8.GetBytes(string.Concat(Acronyms.Select(pair => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pair.Acronym}\t{pair.FullForm}\t{pair.Evidence}\n"))));
        var bytes = new byte[HeaderLength + model.Length + acronyms.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), Articles);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), model.Length);
        model.CopyTo(bytes.AsSpan(HeaderLength));
        acronyms.CopyTo(bytes.AsSpan(HeaderLength + model.Length));
        return bytes;
    }

    /// <summary>How many articles there were when it was learned; null where the bytes are of another version.</summary>
    public static int? ArticlesOf(ReadOnlySpan<byte> bytes)
        => bytes.Length >= HeaderLength && BinaryPrimitives.ReadInt32LittleEndian(bytes) == Version ? BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) : null;

    /// <summary>Reads the bytes; null where they are of another version.</summary>
    /// <exception cref="FormatException">They contradict themselves.</exception>
    public static LearnedLanguage? Read(ReadOnlySpan<byte> bytes)
    {
        if (ArticlesOf(bytes) is not { } articles) return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (length < 0 || length > bytes.Length - HeaderLength) throw new FormatException("What was learned ends too early.");
        LanguageModel model = LanguageModel.Read(bytes.Slice(HeaderLength, length));
        string[] lines = Encoding.UTF8.GetString(bytes[(HeaderLength + length)..]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new LearnedLanguage(articles, model, [.. lines.Select(Acronym)]);
    }

    private static HarvestedAcronym Acronym(string line)
    {
        string[] parts = line.Split('\t');
        if (parts.Length != 3 || !int.TryParse(parts[2], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int evidence))
        {
            throw new FormatException($"This is no learned acronym: “{line}”.");
        }

        return new HarvestedAcronym(parts[0], parts[1], evidence);
    }
}
