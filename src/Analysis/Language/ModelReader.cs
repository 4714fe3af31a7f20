namespace NewsSearch.Analysis.Language;

/// <summary>Reads what <see cref="ModelWriter"/> wrote.</summary>
internal ref struct ModelReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private ModelReader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>The model.</summary>
    /// <exception cref="FormatException">The bytes are no model of this version.</exception>
    public static LanguageModel Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ModelReader(bytes);
        LanguageModel model = reader.Read();
        if (reader._at != bytes.Length) throw new FormatException($"A language model has {bytes.Length - reader._at} bytes too many.");
        return model;
    }

    private LanguageModel Read()
    {
        byte version = Bytes(1)[0];
        if (version != ModelWriter.Version) throw new FormatException($"The language model has version {version}, this program reads {ModelWriter.Version}.");
        int words = Count(LanguageModel.MaxWords);
        var keys = new byte[words][];
        var counts = new long[words];
        byte[] before = [];
        for (int word = 0; word < words; word++)
        {
            int shared = Count(before.Length);
            int rest = Count(TermKey.MaxLength - shared);
            byte[] key = [.. before.AsSpan(0, shared), .. Bytes(rest)];
            if (before.AsSpan().SequenceCompareTo(key) >= 0) throw new FormatException("The words of a language model do not ascend.");
            keys[word] = before = key;
            counts[word] = (long)(Number() & long.MaxValue);
        }

        int lefts = words + LanguageModel.FirstWord;
        var leftCounts = new long[lefts];
        var rows = new int[lefts + 1];
        var followers = new List<ushort>(_bytes.Length / 4);
        var codes = new List<byte>(_bytes.Length / 4);
        for (int left = 0; left < lefts; left++)
        {
            leftCounts[left] = (long)(Number() & long.MaxValue);
            int length = Count(lefts);
            int last = 0;
            for (int i = 0; i < length; i++)
            {
                int follower = last + Count(lefts - 1 - last);
                if (i > 0 && follower == last) throw new FormatException("The pairs of a language model do not ascend.");
                followers.Add((ushort)follower);
                codes.Add(Bytes(1)[0]);
                last = follower;
            }

            rows[left + 1] = followers.Count;
        }

        return new LanguageModel(keys, counts, leftCounts, rows, [.. followers], [.. codes]);
    }

    private ReadOnlySpan<byte> Bytes(int length)
    {
        if (length > _bytes.Length - _at) throw new FormatException("A language model ends too early.");
        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    private int Count(int most)
    {
        ulong count = Number();
        if (count > (ulong)most) throw new FormatException($"A number of a language model is {count}, more than {most}.");
        return (int)count;
    }

    private ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Bytes(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new FormatException("A number of a language model has no end.");
    }
}
