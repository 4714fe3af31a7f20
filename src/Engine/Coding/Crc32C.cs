using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Coding;

/// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4): the checksum of every index file.</summary>
/// <remarks>Chosen over the hashes of System.IO.Hashing because the processor computes it and the base library ships it.</remarks>
internal static class Crc32C
{
    /// <summary>The checksum of what <paramref name="crc"/> covers followed by <paramref name="bytes"/>; start with 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words) crc = BitOperations.Crc32C(crc, word);
        foreach (byte value in bytes[(words.Length * sizeof(ulong))..]) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
