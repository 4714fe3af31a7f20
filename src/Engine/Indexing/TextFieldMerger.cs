using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>Merges a text field of several segments: dictionaries, postings, lengths.</summary>
internal sealed class TextFieldMerger(SegmentFileWriter target, FileSegmentReader[] sources, DocumentMap[] maps, int documentCount, ushort field, string name)
{
    // Written bytes after which the sources' pages are let go, so that a merge does not become resident as a whole.
    private const long ReleaseInterval = 16 << 20;

    private long _released;

    /// <summary>Writes the field's sections.</summary>
    public void Merge()
    {
        var terms = new ITermEnumerator[sources.Length];
        for (int i = 0; i < terms.Length; i++) terms[i] = sources[i].Terms(name, default);
        var merged = new MergedTerms(terms);
        long totalFrequency = 0;
        using (var dictionary = new TermDictionaryWriter(target, field))
        {
            var postings = new PostingsWriter(target, field, documentCount);
            while (merged.MoveNext())
            {
                foreach (int list in merged.Lists) Copy(postings, list, terms[list].Info);
                int documents = postings.DocumentFrequency;
                long occurrences = postings.TotalFrequency;
                if (documents == 0) continue;
                totalFrequency += occurrences;
                dictionary.Add(merged.Term, documents, occurrences, postings.EndTerm());
                ReleasePages();
            }

            postings.Finish();
            dictionary.Finish();
        }

        WriteLengths(totalFrequency);
    }

    private void Copy(PostingsWriter postings, int list, in TermInfo term)
    {
        BlockPostingsCursor cursor = sources[list].BlockPostings(name, term);
        ReadOnlySpan<byte> lengths = sources[list].FieldLengths(name).Codes;
        DocumentMap map = maps[list];
        if (map.IsWhole)
        {
            cursor.CopyTo(postings, map[0], lengths);
            return;
        }

        for (int document = cursor.Next(); document != DocCursor.End; document = cursor.Next())
        {
            int number = map[document];
            if (number >= 0) postings.Add(number, lengths[document], cursor.Positions());
        }
    }

    private void WriteLengths(long totalFrequency)
    {
        int withField = 0;
        for (int i = 0; i < sources.Length; i++)
        {
            ReadOnlySpan<byte> lengths = sources[i].FieldLengths(name).Codes;
            for (int document = 0; document < lengths.Length; document++)
            {
                if (lengths[document] > 0 && sources[i].Live[document]) withField++;
            }
        }

        target.BeginSection(SectionKind.FieldLengths, field);
        StoredFieldLengthColumn.WriteHeader(target, totalFrequency, withField);
        var live = new List<byte>();
        for (int i = 0; i < sources.Length; i++)
        {
            ReadOnlySpan<byte> lengths = sources[i].FieldLengths(name).Codes;
            if (maps[i].IsWhole)
            {
                target.Write(lengths);
                continue;
            }

            for (int document = 0; document < lengths.Length; document++)
            {
                if (sources[i].Live[document]) live.Add(lengths[document]);
            }

            target.Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(live));
            live.Clear();
        }

        target.EndSection();
    }

    private void ReleasePages()
    {
        if (target.SectionLength - _released < ReleaseInterval) return;
        _released = target.SectionLength;
        foreach (FileSegmentReader source in sources) source.ReleasePages();
    }
}
