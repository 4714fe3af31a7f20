using System.Buffers;
using System.Text;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.StoredFields;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>Makes one segment of several neighbouring ones, leaving out deleted documents and keeping the order of the others.</summary>
/// <remarks>
/// Structure after structure streams from the sources to the new file. What is held in memory is a few numbers a
/// document and the postings of one term.
/// </remarks>
internal sealed class SegmentMerger
{
    private readonly Schema _schema;
    private readonly SegmentFileWriter _target;
    private readonly FileSegmentReader[] _sources;
    private readonly DocumentMap[] _maps;
    private readonly int _documentCount;

    private SegmentMerger(SegmentFileWriter target, Schema schema, FileSegmentReader[] sources)
    {
        _schema = schema;
        _target = target;
        _sources = sources;
        _maps = new DocumentMap[sources.Length];
        for (int i = 0; i < sources.Length; i++)
        {
            _maps[i] = new DocumentMap(sources[i].Live, _documentCount);
            _documentCount = checked(_documentCount + sources[i].LiveCount);
        }
    }

    /// <summary>Writes the merged segment.</summary>
    /// <returns>Its file, or null where no document is live and nothing was written.</returns>
    public static FileStamp? Merge(IndexDirectory directory, Schema schema, long number, FileSegmentReader[] sources)
    {
        if (sources.All(source => source.LiveCount == 0)) return null;
        using var target = new SegmentFileWriter(directory, number);
        new SegmentMerger(target, schema, sources).MergeSections();
        (long length, uint checksum) = target.Finish();
        return new FileStamp(length, checksum);
    }

    private void MergeSections()
    {
        FileSegmentReader.WriteInfo(_target, _documentCount);
        MergeIds();
        for (ushort field = 0; field < _schema.Fields.Count; field++)
        {
            string name = _schema.Fields[field].Name;
            switch (_schema.Fields[field].Kind)
            {
                case FieldKind.Text:
                    new TextFieldMerger(_target, _sources, _maps, _documentCount, field, name).Merge();
                    break;
                case FieldKind.Number:
                    MergeNumbers(field, name);
                    break;
                case FieldKind.Facet:
                    FacetColumnMerger.Merge(_target, _sources, field, name);
                    break;
                case FieldKind.Stored:
                    StoredFieldMerger.Merge(_target, _sources, field, name);
                    break;
            }

            foreach (FileSegmentReader source in _sources) source.ReleasePages();
        }
    }

    private void MergeIds()
    {
        var lengths = new byte[_documentCount];
        int next = 0;
        foreach (FileSegmentReader source in _sources)
        {
            for (int document = 0; document < source.MaxDocument; document++)
            {
                if (source.Live[document]) lengths[next++] = (byte)source.Ids[document].Length;
            }
        }

        var sorted = new int[_documentCount];
        var lists = new IdEnumerator[_sources.Length];
        for (int i = 0; i < lists.Length; i++) lists[i] = new IdEnumerator(_sources[i]);
        var merged = new MergedTerms(lists);
        for (int rank = 0; merged.MoveNext(); rank++)
        {
            int list = merged.Lists[0];
            if (merged.Lists.Count > 1) throw new InvalidOperationException($"The id '{Encoding.UTF8.GetString(merged.Term)}' is live in two segments.");
            sorted[rank] = _maps[list][(int)lists[list].Info.Address];
        }

        // Asked for in ascending order of document.
        int at = 0;
        int atDocument = -1;
        IdTable.Write(_target, lengths, sorted, _ =>
        {
            do
            {
                if (++atDocument < _sources[at].MaxDocument) continue;
                at++;
                atDocument = 0;
            }
            while (!_sources[at].Live[atDocument]);
            return _sources[at].Ids[atDocument];
        });
    }

    private void MergeNumbers(ushort field, string name)
    {
        long[] values = ArrayPool<long>.Shared.Rent(_documentCount);
        try
        {
            int next = 0;
            foreach (FileSegmentReader source in _sources)
            {
                ReadOnlySpan<long> from = source.Numbers(name).Values;
                for (int document = 0; document < source.MaxDocument; document++)
                {
                    if (source.Live[document]) values[next++] = from.IsEmpty ? NumberColumn.Missing : from[document];
                }
            }

            StoredNumberColumn.Write(_target, field, values.AsSpan(0, _documentCount));
        }
        finally
        {
            ArrayPool<long>.Shared.Return(values);
        }
    }
}
