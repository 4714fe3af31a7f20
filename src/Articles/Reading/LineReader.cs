namespace NewsSearch.Articles.Reading;

/// <summary>Cuts a stream of bytes into lines of bounded length, holding one line at a time.</summary>
internal sealed class LineReader(Stream stream, long maxLineBytes)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>1-based number of the line last returned.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the line last returned was longer than allowed; then its content is left out.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end ('\n' or "\r\n"); valid until the next call.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        line = default;
        IsTooLong = false;
        int scanned = 0;
        while (true)
        {
            int newline = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (newline >= 0 || (_ended && (_end > _start || IsTooLong)))
            {
                int end = newline >= 0 ? _start + scanned + newline : _end;
                IsTooLong |= end - _start > maxLineBytes;
                line = IsTooLong ? default : WithoutReturn(_buffer.AsSpan(_start, end - _start));
                _start = newline >= 0 ? end + 1 : _end;
                Line++;
                return true;
            }

            if (_ended) return false;
            scanned = _end - _start;
            if (scanned > maxLineBytes)
            {
                // The rest of the line is read past, not kept.
                IsTooLong = true;
                _start = _end;
                scanned = 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
    }

    private static ReadOnlySpan<byte> WithoutReturn(ReadOnlySpan<byte> line) => line is [.., (byte)'\r'] ? line[..^1] : line;
}
