using System.Numerics;

namespace NewsSearch.Articles.LuceneNet.Scoring;

/// <summary>
/// A length in tokens as one byte, exact up to 39 and then with four significant bits: what Java Lucene keeps since
/// version 7 (SmallFloat.intToByte4), and the embedded engine too. Lucene.Net 4.8 keeps three.
/// </summary>
internal static class LengthCode
{
    private const int Free = 255 - 231;

    /// <summary>The lengths that the codes stand for.</summary>
    public static int[] Lengths { get; } = [.. Enumerable.Range(0, 256).Select(static code => code < Free ? code : (int)Math.Min(int.MaxValue, Free + Unpack(code - Free)))];

    /// <summary>The code of a length, which is at least 0.</summary>
    public static int Of(int length)
    {
        if (length < Free) return length;
        int value = length - Free;
        int shift = 32 - BitOperations.LeadingZeroCount((uint)value) - 4;
        return Free + (shift < 0 ? value : ((value >> shift) & 7) | ((shift + 1) << 3));
    }

    private static long Unpack(int packed)
    {
        int shift = (packed >> 3) - 1;
        return shift < 0 ? packed & 7 : (long)((packed & 7) | 8) << shift;
    }
}
