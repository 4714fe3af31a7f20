using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsSearch.Web.Rendering;

/// <summary>The writers of views: every page is written without its indentation.</summary>
internal sealed class UnindentedWriterFactory : IHttpResponseStreamWriterFactory
{
    private const int BufferChars = 16 << 10;

    public TextWriter CreateWriter(Stream stream, Encoding encoding)
        => new UnindentedWriter(new HttpResponseStreamWriter(stream, encoding, BufferChars, ArrayPool<byte>.Shared, ArrayPool<char>.Shared));
}
