namespace NewsSearch.Engine.FieldLengths;

/// <summary>
/// Packs a length in tokens into one byte, exact up to 39 and then with 4 significant bits, rounding down: Lucene's
/// SmallFloat.intToByte4, so that scores agree with Lucene's.
/// </summary>
internal static class FieldLengthCode
{
    private const int MaxInt4 = 231;
    private const int FreeValues = 255 - MaxInt4;

    private static readonly int[] Lengths = BuildLengths();

    /// <summary>The code of a length; negative lengths are not allowed.</summary>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return length < FreeValues ? (byte)length : (byte)(FreeValues + Pack(length - FreeValues));
    }

    /// <summary>The length that a code stands for.</summary>
    public static int Decode(byte code) => Lengths[code];

    private static int[] BuildLengths()
    {
        var lengths = new int[256];
        for (int code = 0; code < 256; code++)
        {
            lengths[code] = code < FreeValues ? code : (int)Math.Min(int.MaxValue, FreeValues + Unpack(code - FreeValues));
        }

        return lengths;
    }

    // Lucene's longToInt4: values below 8 as they are, else a 3-bit mantissa behind an implicit one, and a shift.
    private static int Pack(long value)
    {
        int bits = 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)value);
        if (bits < 4) return (int)value;
        int shift = bits - 4;
        return (int)((value >> shift) & 7) | ((shift + 1) << 3);
    }

    private static long Unpack(int packed)
    {
        int mantissa = packed & 7;
        int shift = (packed >> 3) - 1;
        return shift < 0 ? mantissa : (long)(mantissa | 8) << shift;
    }
}
