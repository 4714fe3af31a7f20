using System.Buffers;

namespace NewsSearch.Analysis.Language;

/// <summary>Writes a <see cref="LanguageModel"/> as bytes; docs/index-format.md describes them.</summary>
internal static class ModelWriter
{
    /// <summary>Rises with every change of the bytes.</summary>
    public const byte Version = 1;

    /// <summary>The bytes of a model.</summary>
    public static byte[] Write(LanguageModel model)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        Add(bytes, Version);
        AddNumber(bytes, (ulong)model.WordCount);
        ReadOnlySpan<byte> before = [];
        for (int word = LanguageModel.FirstWord; word < LanguageModel.FirstWord + model.WordCount; word++)
        {
            ReadOnlySpan<byte> key = model.Key(word);
            int shared = before.CommonPrefixLength(key);
            AddNumber(bytes, (ulong)shared);
            AddNumber(bytes, (ulong)(key.Length - shared));
            bytes.Write(key[shared..]);
            AddNumber(bytes, (ulong)model.Count(word));
            before = key;
        }

        for (int left = 0; left < LanguageModel.FirstWord + model.WordCount; left++)
        {
            ReadOnlySpan<ushort> followers = model.Followers(left);
            ReadOnlySpan<byte> codes = model.PairCodes(left);
            AddNumber(bytes, (ulong)model.LeftCount(left));
            AddNumber(bytes, (ulong)followers.Length);
            int last = 0;
            for (int i = 0; i < followers.Length; i++)
            {
                AddNumber(bytes, (ulong)(followers[i] - last));
                Add(bytes, codes[i]);
                last = followers[i];
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Add(ArrayBufferWriter<byte> bytes, byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }

    private static void AddNumber(ArrayBufferWriter<byte> bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7) Add(bytes, (byte)(value | 0x80));
        Add(bytes, (byte)value);
    }
}
