using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Coding;

/// <summary>Numbers of variable length, as <see cref="ByteReader"/> reads them, for loops over many: those of up to four bytes without a branch on their length.</summary>
internal static class VarInt
{
    private const uint HighBits = 0x80808080;

    /// <summary>Reads a number.</summary>
    /// <param name="bytes">The bytes; what follows the last number may be anything.</param>
    /// <param name="position">Where it begins; moved behind it, which is at most the end of the bytes.</param>
    /// <param name="file">For messages.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int position, string file)
    {
        if (position + sizeof(uint) <= bytes.Length)
        {
            uint four = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), position));
            // The high bit of a number's last byte is not set.
            uint ends = ~four & HighBits;
            if (ends != 0)
            {
                four &= ends ^ (ends - 1);
                position += (BitOperations.TrailingZeroCount(ends) >> 3) + 1;
                return (four & 0x7F) | ((four >> 1) & 0x3F80) | ((four >> 2) & 0x1FC000) | ((four >> 3) & 0xFE00000);
            }
        }

        return ReadSlowly(bytes, ref position, file);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong ReadSlowly(ReadOnlySpan<byte> bytes, ref int position, string file)
    {
        if (position > bytes.Length) throw new CorruptIndexException(file, $"A structure of {bytes.Length} bytes ends too early.");
        var reader = new ByteReader(bytes[position..], file);
        ulong value = reader.ReadVarInt64();
        position += reader.Position;
        return value;
    }
}
