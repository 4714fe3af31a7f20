using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Tests.Coding;

public class Crc32CTests
{
    [Fact]
    public void Append_TheCheckString_GivesThePublishedValue() => Assert.Equal(0xE3069283, Crc32C.Append(0, "123456789"u8));

    [Fact]
    public void Append_AnyLengthInAnyPieces_EqualsTheBitwiseTwin()
    {
        var bytes = new byte[100];
        new Random(1).NextBytes(bytes);
        for (int length = 0; length <= bytes.Length; length++)
        {
            int cut = length / 3;
            uint pieces = Crc32C.Append(Crc32C.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut, length - cut));
            Assert.Equal(Bitwise(bytes.AsSpan(0, length)), pieces);
        }
    }

    private static uint Bitwise(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0x82F63B78);
        }

        return ~crc;
    }
}
