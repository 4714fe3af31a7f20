using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsSearch.Articles.Reading;

/// <summary>
/// Reads a gzip file within bounds: a small file must not expand without end, and an end that is missing must not pass
/// for the end of the data.
/// </summary>
/// <remarks>
/// <see cref="GZipStream"/> returns zero bytes both at the true end and where the file is cut off. The trailer tells
/// them apart: its last four bytes are the size of the last member's data (RFC 1952).
/// </remarks>
internal sealed class GzipInput(Stream compressed, long maxExpanded = GzipInput.MaxExpanded) : Stream
{
    /// <summary>Most bytes of one file: some four million articles.</summary>
    public const long MaxExpanded = 16L << 30;

    /// <summary>Text compresses four to twelve times; deflate's limit is 1,032.</summary>
    public const int MaxRatio = 100;

    /// <summary>Below this the ratio does not matter.</summary>
    public const long AlwaysAllowed = 64L << 20;

    private readonly CountingStream _compressed = new(compressed);
    private GZipStream? _gzip;
    private long _expanded;
    private bool _ended;

    /// <summary>Compressed bytes read so far.</summary>
    public long CompressedBytesRead => _compressed.BytesRead;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _expanded; set => throw new NotSupportedException(); }

    /// <exception cref="InvalidDataException">Damaged, truncated, or expanding beyond all measure.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_ended) return 0;
        _gzip ??= new GZipStream(_compressed, CompressionMode.Decompress);
        int read = _gzip.Read(buffer);
        _expanded += read;
        if (read == 0 && buffer.Length > 0)
        {
            _ended = true;
            if (!IsWhole()) throw new InvalidDataException("The gzip data is cut off before its end.");
        }

        if (_expanded > maxExpanded)
            throw new InvalidDataException($"It expands to more than {maxExpanded} bytes; cut it into several files.");
        if (_expanded > AlwaysAllowed && _expanded / MaxRatio > _compressed.BytesRead)
            throw new InvalidDataException($"It expands to more than {MaxRatio} times its size.");
        return read;
    }

    // Only a file that was written in several members (or is cut off) has another size in its trailer than the sum; for
    // those the headers of further members are looked for.
    private bool IsWhole()
    {
        if (!compressed.CanSeek || compressed.Length < 18) return compressed.CanSeek == false;
        Span<byte> trailer = stackalloc byte[4];
        compressed.Position = compressed.Length - 4;
        compressed.ReadExactly(trailer);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        return size == unchecked((uint)_expanded) || (size < _expanded && HasFurtherMember());
    }

    private bool HasFurtherMember()
    {
        byte[] buffer = new byte[1 << 16];
        compressed.Position = 1;
        int kept = 0;
        while (compressed.Read(buffer, kept, buffer.Length - kept) is > 0 and int read)
        {
            ReadOnlySpan<byte> window = buffer.AsSpan(0, kept + read);
            for (int at = 0; window.Length - at >= 10; at++)
            {
                int next = window[at..].IndexOf((byte)0x1F);
                if (next < 0 || window.Length - (at += next) < 10) break;
                if (IsMemberHeader(window.Slice(at, 10))) return true;
            }

            kept = Math.Min(9, window.Length);
            window[^kept..].CopyTo(buffer);
        }

        return false;
    }

    // Magic, deflate, a plausible flag byte, compression level and operating system: chance resemblance is one in 10^12.
    private static bool IsMemberHeader(ReadOnlySpan<byte> header) =>
        header[1] == 0x8B && header[2] == 8 && header[3] is 0 or 8 && header[8] is 0 or 2 or 4 && header[9] is 0 or 3 or 7 or 11 or 255;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip?.Dispose();
            _compressed.Dispose();
        }

        base.Dispose(disposing);
    }
}
