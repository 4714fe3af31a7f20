using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Coding;

public class ByteReaderTests
{
    [Theory]
    [InlineData(0UL, 1)]
    [InlineData(127UL, 1)]
    [InlineData(128UL, 2)]
    [InlineData(16383UL, 2)]
    [InlineData(16384UL, 3)]
    [InlineData(ulong.MaxValue, 10)]
    public void ReadVarInt64_WhatWasWritten_GivesItBack(ulong value, int length)
    {
        var writer = new ByteWriter(1);
        writer.WriteVarInt(value);
        var reader = new ByteReader(writer.Written, "file");
        Assert.Equal(value, reader.ReadVarInt64());
        Assert.Equal(length, reader.Position);
    }

    [Fact]
    public void ReadVarInt_AboveTheLargestInt_IsDamage()
    {
        var writer = new ByteWriter();
        writer.WriteVarInt((ulong)int.MaxValue + 1);
        Assert.Throws<CorruptIndexException>(() => new ByteReader(writer.Written, "file").ReadVarInt());
    }

    [Fact]
    public void ReadVarInt64_WithoutAnEnd_IsDamage()
    {
        var endless = new byte[20];
        endless.AsSpan().Fill(0xFF);
        Assert.Throws<CorruptIndexException>(() => new ByteReader(endless, "file").ReadVarInt64());
        Assert.Throws<CorruptIndexException>(() => new ByteReader(endless.AsSpan(0, 3), "file").ReadVarInt64());
    }

    [Fact]
    public void ReadBytes_PastTheEnd_IsDamageOfTheFileNamed()
    {
        CorruptIndexException e = Assert.Throws<CorruptIndexException>(() => new ByteReader(new byte[3], "segment-1.seg").ReadBytes(4));
        Assert.Equal("segment-1.seg", e.File);
        Assert.Throws<CorruptIndexException>(() => new ByteReader(new byte[3], "f").ReadBytes(-1));
        Assert.Throws<CorruptIndexException>(() => new ByteReader(new byte[3], "f").ReadUInt32());
    }

    [Fact]
    public void ReadString_Vietnamese_GivesItBack()
    {
        var writer = new ByteWriter();
        writer.WriteString("Nghiêm Xuân Thành");
        writer.WriteString("");
        var reader = new ByteReader(writer.Written, "file");
        Assert.Equal("Nghiêm Xuân Thành", reader.ReadString());
        Assert.Equal("", reader.ReadString());
        Assert.Equal(0, reader.Remaining);
    }
}
