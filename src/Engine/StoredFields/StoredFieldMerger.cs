using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.StoredFields;

/// <summary>Merges a stored field of several segments.</summary>
internal static class StoredFieldMerger
{
    // Read bytes after which a source's pages are let go, so that one as large as the index does not become resident.
    private const long ReleaseInterval = 16 << 20;

    /// <summary>Writes the field's section: whole blocks as they are, small or partly deleted ones packed anew.</summary>
    public static void Merge(SegmentFileWriter target, IReadOnlyList<FileSegmentReader> sources, ushort field, string name)
    {
        var writer = new StoredFieldWriter(target, field);
        foreach (FileSegmentReader source in sources)
        {
            StoredFieldReader reader = source.StoredField(name);
            long read = 0;
            for (int block = 0; block < reader.BlockCount; block++)
            {
                (int first, int documents, int valueLength) = reader.Bounds(block);
                if ((read += valueLength) >= ReleaseInterval)
                {
                    source.ReleasePages();
                    read = 0;
                }

                bool isFull = documents >= StoredFieldWriter.BlockDocuments / 2 || valueLength >= StoredFieldWriter.BlockLength / 2;
                if (isFull && AllLive(source.Live, first, documents))
                {
                    writer.AddBlock(documents, valueLength, reader.Block(block));
                    continue;
                }

                UnpackedBlock values = reader.UnpackBlock(block);
                for (int document = first; document < first + documents; document++)
                {
                    if (source.Live[document]) writer.Add(values.Span(document));
                }
            }

            source.ReleasePages();
        }

        writer.Finish();
    }

    private static bool AllLive(LiveDocuments live, int first, int documents)
    {
        if (live.Count == live.MaxDocument) return true;
        for (int document = first; document < first + documents; document++)
        {
            if (!live[document]) return false;
        }

        return true;
    }
}
