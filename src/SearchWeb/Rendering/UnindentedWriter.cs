using System.Buffers;
using System.Text;

namespace NewsSearch.Web.Rendering;

/// <summary>
/// Leaves out what stands between a line break and the next letter of a view: indentation is for those who read the view,
/// and would be a tenth of a page. Data is untouched: in what is encoded, a line break is never one.
/// </summary>
/// <remarks>Owns the writer below it.</remarks>
/// <param name="below">Where the rest goes.</param>
public sealed class UnindentedWriter(TextWriter below) : TextWriter
{
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n");

    private bool _atLineStart;
    private bool _isClosed;

    /// <inheritdoc/>
    public override Encoding Encoding => below.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (int at = 0; NextLine(buffer, ref at) is { Length: > 0 } line;) below.Write(line);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(char value) => WriteAsync(new[] { value }, 0, 1);

    /// <inheritdoc/>
    public override Task WriteAsync(string? value) => WriteAsync(value.AsMemory(), default);

    /// <inheritdoc/>
    public override Task WriteAsync(char[] buffer, int index, int count) => WriteAsync(buffer.AsMemory(index, count), default);

    /// <inheritdoc/>
    public override async Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        for (int at = 0; NextLine(buffer.Span, ref at) is { Length: > 0 and var length };)
            await below.WriteAsync(buffer.Slice(at - length, length), cancellationToken);
    }

    /// <inheritdoc/>
    public override void Flush() => below.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync() => below.FlushAsync();

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await below.DisposeAsync();
        _isClosed = true;
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed) below.Dispose();
        _isClosed = true;
        base.Dispose(disposing);
    }

    /// <summary>What is left of the line at a position, its break included; empty at the end.</summary>
    private ReadOnlySpan<char> NextLine(ReadOnlySpan<char> text, ref int at)
    {
        if (_atLineStart)
        {
            int indent = text[at..].IndexOfAnyExcept(Blank);
            at = indent < 0 ? text.Length : at + indent;
        }

        ReadOnlySpan<char> rest = text[at..];
        if (rest.IsEmpty) return rest;
        int end = rest.IndexOf('\n');
        _atLineStart = end >= 0;
        ReadOnlySpan<char> line = end < 0 ? rest : rest[..(end + 1)];
        at += line.Length;
        return line;
    }
}
