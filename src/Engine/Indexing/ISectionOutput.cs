using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Indexing;

/// <summary>Where the sections of a segment are written, one after the other.</summary>
internal interface ISectionOutput
{
    /// <summary>Bytes written to the open section.</summary>
    long SectionLength { get; }

    /// <summary>Begins a section; what is written until <see cref="EndSection"/> is its content.</summary>
    void BeginSection(SectionKind kind, ushort field = SegmentFileWriter.NoField);

    /// <summary>Writes bytes.</summary>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Writes and empties a buffer.</summary>
    void Write(ByteWriter buffer);

    /// <summary>Ends the section.</summary>
    void EndSection();
}
